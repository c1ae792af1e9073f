import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { segmentFacts, standingOf, type Segment } from '@creamline/domain/segments';
import * as z from 'zod';
import { I18n, LiveStore, Writer, loading, type Stored } from '../../platform';
import { Confirm, Control, Field, PageHeader, Ready, State, Toasts } from '../../ui';
import { SegmentNames } from '../data/segment-names';
import { ruleSentence } from '../rule/rule-sentence';
import { RuleEditor } from './rule-editor';
import { RuleGroupEditor } from './rule-group-editor';
import { RulePreview } from './rule-preview';

const facts = z.object(segmentFacts).pick({ name: true, description: true, segmentType: true });
const types = segmentFacts.segmentType.options;
type Type = Segment['segmentType'];

/** Writes a segment: its name, its type, and the rule that decides who is in it. */
@Component({
  selector: 'crm-segment-edit',
  imports: [RouterLink, State, Ready, PageHeader, Field, Control, RuleGroupEditor, RulePreview],
  providers: [SegmentNames, RuleEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './segment-edit.html',
  styleUrl: './segment-edit.scss',
  host: {
    '(keydown.control.enter)': 'save()',
    '(keydown.meta.enter)': 'save()',
    '(window:beforeunload)': 'warn($event)',
  },
})
export class SegmentEdit {
  readonly #writer = inject(Writer);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #confirm = inject(Confirm);
  readonly #names = inject(SegmentNames);
  protected readonly editor = inject(RuleEditor);
  protected readonly t = inject(I18n).text;
  protected readonly types = types;

  /** The segment to change; absent for a new one. */
  readonly id = input<string>();
  readonly #live = inject(LiveStore).doc(() => {
    const id = this.id();
    return id === undefined ? null : ['segment', id];
  });
  protected readonly live = computed(() =>
    this.id() === undefined ? { ...loading, status: 'ready' as const, value: {} } : this.#live(),
  );
  /** The segment as it was when editing began: later changes of others meet at saving, not under the fingers. */
  readonly #begun = linkedSignal<Stored<'segment'> | null | undefined, Stored<'segment'> | null>({
    source: () => this.#live().value,
    computation: (now, before) => before?.value ?? now ?? null,
  });
  protected readonly name = linkedSignal(() => this.#begun()?.name ?? '');
  protected readonly description = linkedSignal(() => this.#begun()?.description ?? '');
  protected readonly type = linkedSignal<Type>(() => this.#begun()?.segmentType ?? 'behavior');
  protected readonly tried = signal(false);
  readonly #saved = signal(false);
  readonly #unsaved = computed(() => {
    const before = this.#begun();
    if (this.#saved()) return false;
    const changed =
      this.name() !== (before?.name ?? '') || this.description() !== (before?.description ?? '');
    return changed || this.type() !== (before?.segmentType ?? 'behavior') || this.editor.changed();
  });

  protected readonly sentence = computed(() => {
    const rule = this.editor.stored();
    return rule === null ? this.t('segments.emptyRule') : ruleSentence(rule, this.#names);
  });
  readonly #checked = computed(() =>
    facts.safeParse({ name: this.name(), description: this.description(), segmentType: this.type() }),
  );
  readonly #nameObstacle = computed(() => {
    if (this.name().trim() === '') return this.t('segments.nameProblem');
    return facts.shape.name.safeParse(this.name()).success ? '' : this.t('segments.nameTooLong');
  });
  /** A name that is missing is said when somebody saves; one that is too long at once, as nothing is cut short. */
  protected readonly nameProblem = computed(() =>
    this.tried() || this.name().trim() !== '' ? this.#nameObstacle() : '',
  );
  protected readonly descriptionProblem = computed(() =>
    facts.shape.description.safeParse(this.description()).success
      ? ''
      : this.t('segments.descriptionTooLong'),
  );
  protected readonly obstacle = computed(() => {
    if (!this.#checked().success) return this.#nameObstacle() || this.descriptionProblem();
    return this.editor.problems().size > 0 ? this.t('segments.ruleProblem') : '';
  });

  constructor() {
    effect(() => {
      const begun = this.#begun();
      if (begun !== null) untracked(() => this.editor.start(begun.criteria, begun.id));
    });
  }

  protected chooseType(value: string): void {
    const chosen = types.find((type) => type === value);
    if (chosen !== undefined) this.type.set(chosen);
  }

  protected save(status?: Segment['status']): void {
    this.tried.set(true);
    const [checked, criteria] = [this.#checked(), this.editor.stored()];
    if (!checked.success || criteria === null || this.obstacle() !== '') return;
    this.#saved.set(true);
    const before = this.#begun();
    const changed = { ...checked.data, criteria };
    const id = before?.id ?? this.#writer.newId();
    if (before === null)
      this.#writer.create(['segment', id], {
        ...changed,
        status: status ?? 'draft',
        associatedCampaigns: [],
      });
    else
      this.#writer.update(['segment', id], before, status === undefined ? changed : { ...changed, status });
    this.#toasts.show(this.t('segments.done.saved', { name: checked.data.name }));
    void this.#router.navigate(['/segments', id]);
  }

  /** Asks before what was typed is lost. */
  async mayLeave(): Promise<boolean> {
    if (!this.#unsaved()) return true;
    return this.#confirm.ask({
      title: this.t('segments.leaveTitle'),
      text: this.t('segments.leaveText'),
      confirm: this.t('segments.leave'),
      danger: true,
    });
  }

  protected warn(event: Event): void {
    if (this.#unsaved()) event.preventDefault();
  }

  protected inForce(): boolean {
    const begun = this.#begun();
    return begun !== null && standingOf(begun) === 'active';
  }

  protected isNew(): boolean {
    return this.id() === undefined;
  }
}
