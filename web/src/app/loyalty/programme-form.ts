import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { tiers, type Programme, type Tier } from '@creamline/domain/loyalty';
import { I18n, type TextKey } from '../platform';
import { Control, Field } from '../ui';
import {
  judgeProgramme,
  numberKeys,
  programmeDraft,
  type NumberKey,
  type ProgrammeDraft,
  type TierDraft,
} from './programme-draft';

/** The rules of the programme and its tiers: a form for those who may change them, the same to read for others. */
@Component({
  selector: 'crm-programme-form',
  imports: [Control, Field],
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
  protected readonly draft = linkedSignal(() => programmeDraft(this.programme()));
  readonly #judged = computed(() => judgeProgramme(this.draft()));
  protected readonly attempted = signal(false);
  protected readonly changed = computed(
    () => JSON.stringify(this.draft()) !== JSON.stringify(programmeDraft(this.programme())),
  );

  protected label(key: NumberKey): string {
    return this.t(`loyalty.setting.${key}`);
  }

  protected hint(key: NumberKey): TextKey {
    return `loyalty.settingHint.${key}`;
  }

  protected tierName(tier: Tier): string {
    return this.t(`ui.tier.${tier}`);
  }

  protected problem(field: string): string {
    const judged = this.#judged();
    if (judged.ok || !this.attempted()) return '';
    const problem = judged.problems[field];
    return problem === undefined ? '' : this.t(`loyalty.problem.${problem}`);
  }

  protected setNumber(key: NumberKey, value: string): void {
    this.draft.update((draft): ProgrammeDraft => ({ ...draft, numbers: { ...draft.numbers, [key]: value } }));
  }

  protected setTier(tier: Tier, key: keyof TierDraft, value: string): void {
    this.draft.update((draft): ProgrammeDraft => ({
      ...draft,
      tiers: { ...draft.tiers, [tier]: { ...draft.tiers[tier], [key]: value } },
    }));
  }

  protected reset(): void {
    this.attempted.set(false);
    this.draft.set(programmeDraft(this.programme()));
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    const judged = this.#judged();
    if (judged.ok) this.saved.emit(judged.programme);
  }
}
