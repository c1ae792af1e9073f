import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { leavesOf, type PreviewSegment, type PreviewedCustomer } from '@creamline/domain/segments';
import { Callables, I18n, Namesakes, SyncState } from '../../platform';
import { Apart, Icon } from '../../ui';
import { SegmentNames } from '../data/segment-names';
import { conditionSentence } from '../rule/rule-sentence';
import { LatestQuestion } from './latest-question';
import { mayAskAgain, previewAnswer, reasonsOf, type PreviewAnswer } from './preview-answer';
import { RuleEditor } from './rule-editor';

/** How long a rule stands before it is counted, in milliseconds. */
const PAUSE_MS = 400;

interface Answered {
  readonly question: PreviewSegment;
  readonly answer: PreviewAnswer;
}

/** How many customers the rule under edit fits, which ones, and who would come and go; counted while it is edited. */
@Component({
  selector: 'crm-rule-preview',
  imports: [Apart, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-preview.html',
  styleUrl: './rule-preview.scss',
})
export class RulePreview {
  readonly #callables = inject(Callables);
  readonly #sync = inject(SyncState);
  readonly #names = inject(SegmentNames);
  readonly #editor = inject(RuleEditor);
  protected readonly t = inject(I18n).text;

  /** The segment under edit; null for a new one. */
  readonly segmentId = input<string | null>(null);
  /** Whether the segment has members who could leave. */
  readonly inForce = input(false);

  readonly #latest = new LatestQuestion<PreviewSegment, PreviewAnswer>(
    (question) =>
      this.#callables
        .ask('previewSegment', question)
        .then(previewAnswer, () => ({ kind: 'failed' }) as const),
    (answer, question) => {
      this.#answered.set({ answer, question });
      this.counting.set(false);
    },
    PAUSE_MS,
  );
  readonly #answered = signal<Answered | null>(null);
  protected readonly counting = signal(false);
  readonly #question = computed<PreviewSegment | null>(
    () => {
      const criteria = this.#editor.stored();
      if (criteria === null || this.#editor.problems().size > 0) return null;
      return { segmentId: this.segmentId(), criteria };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  readonly #offline = computed(() => this.#sync.offlineSince() !== null);

  /** What is shown; while it is counted anew, still the count before. */
  protected readonly state = computed(() => {
    if (this.#question() === null) return { kind: 'incomplete' } as const;
    if (this.#offline()) return { kind: 'offline' } as const;
    return this.#answered()?.answer ?? ({ kind: 'counting' } as const);
  });
  protected readonly preview = computed(() => {
    const state = this.state();
    return state.kind === 'counted' ? state.preview : null;
  });
  /** What is said beside customers of one name. */
  protected readonly apart = inject(Namesakes).tellListed(() => {
    const preview = this.preview();
    return preview === null ? [] : [...preview.sample, ...preview.leavers];
  });
  protected readonly mayAskAgain = computed(() => {
    const answer = this.#answered()?.answer;
    return answer !== undefined && answer === this.state() && mayAskAgain(answer) && !this.counting();
  });
  protected readonly summary = computed(() => {
    const state = this.state();
    if (state.kind !== 'counted') return this.t(`segments.preview.${state.kind}`);
    const { members, entering, leaving, exact } = state.preview;
    const fits = this.t(exact ? 'segments.preview.fits' : 'segments.preview.fitsAbout', { members });
    return this.inForce() ? `${fits} ${this.t('segments.preview.changes', { entering, leaving })}` : fits;
  });

  constructor() {
    effect(() => {
      const question = this.#offline() ? null : this.#question();
      untracked(() => {
        this.#put(question);
      });
    });
    inject(DestroyRef).onDestroy(() => {
      this.#latest.drop();
    });
  }

  protected again(): void {
    this.#put(this.#question(), 0);
  }

  /** In words, what sets a customer apart from the others who are named. */
  protected why(customer: PreviewedCustomer, named: readonly PreviewedCustomer[]): string {
    const criteria = this.#answered()?.question.criteria;
    if (criteria === undefined) return '';
    return reasonsOf(customer, named, leavesOf(criteria))
      .map((leaf) => conditionSentence(leaf, this.#names))
      .join('; ');
  }

  #put(question: PreviewSegment | null, waitMs?: number): void {
    this.counting.set(question !== null);
    if (question === null) this.#latest.drop();
    else this.#latest.put(question, waitMs);
  }
}
