import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { defaultProgramme, tiers, type Programme, type Tier } from '@creamline/domain/loyalty';
import { I18n, type TextKey } from '../platform';
import { Control, EditedDraft, Field, Overtaken } from '../ui';
import {
  judgeProgramme,
  numberKeys,
  programmeDraft,
  tierFieldOf,
  type NumberKey,
  type ProgrammeDraft,
  type ProgrammeField,
} from './programme-draft';

/** The rules of the programme and its tiers: a form for those who may change them, the same to read for others. */
@Component({
  selector: 'crm-programme-form',
  imports: [Control, Field, Overtaken],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-form.html',
  styleUrl: './programme-form.scss',
})
export class ProgrammeForm {
  readonly programme = input.required<Programme>();
  readonly mayEdit = input(false);
  /** Whether it is stored nowhere yet, so that saving it unchanged means something. */
  readonly isNew = input(false);
  readonly saved = output<Programme>();

  protected readonly t = inject(I18n).text;
  protected readonly tiers = tiers;
  protected readonly numberKeys = numberKeys;
  protected readonly edited = new EditedDraft({
    stored: this.programme,
    draftOf: programmeDraft,
    blank: programmeDraft(defaultProgramme),
  });
  protected readonly draft = this.edited.draft;
  readonly #judged = computed(() => judgeProgramme(this.draft()));
  protected readonly attempted = signal(false);
  protected readonly fieldName = (field: ProgrammeField): string => {
    const ofTier = tierFieldOf(field);
    if (ofTier !== null) return `${this.tierName(ofTier.tier)}: ${this.t(`loyalty.tiers.${ofTier.key}`)}`;
    const key = numberKeys.find((each) => each === field);
    return key === undefined ? '' : this.label(key);
  };
  protected readonly fieldText = (field: ProgrammeField, draft: ProgrammeDraft): string =>
    draft[field].split('\n').join(', ');

  protected label(key: NumberKey): string {
    return this.t(`loyalty.setting.${key}`);
  }

  protected hint(key: NumberKey): TextKey {
    return `loyalty.settingHint.${key}`;
  }

  protected tierName(tier: Tier): string {
    return this.t(`ui.tier.${tier}`);
  }

  protected problem(field: ProgrammeField): string {
    const judged = this.#judged();
    if (judged.ok || !this.attempted()) return '';
    const problem = judged.problems[field];
    return problem === undefined ? '' : this.t(`loyalty.problem.${problem}`);
  }

  protected set(field: ProgrammeField, value: string): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
  }

  protected reset(): void {
    this.attempted.set(false);
    this.edited.reset();
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    if (this.edited.conflicts().length > 0) return;
    this.edited.goOn();
    const judged = this.#judged();
    if (!judged.ok) return;
    this.draft.set(programmeDraft(judged.programme));
    this.saved.emit(judged.programme);
  }
}
