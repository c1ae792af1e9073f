import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { asRole, roles } from '@creamline/domain/access';
import { I18n, asLanguage } from '../platform';
import { Control, Field } from '../ui';
import { ChoiceList } from './choice-list';
import { StaffDirectory } from './staff-directory';
import { languageNames, type StaffDraft, type StaffField, type StaffProblem } from './staff-draft';

/** The fields of a member of staff: who they are and what they may do. */
@Component({
  selector: 'crm-staff-form',
  imports: [ChoiceList, Control, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-form.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
      gap: 16px;
    }
  `,
})
export class StaffForm {
  readonly draft = model.required<StaffDraft>();
  readonly isNew = input(false);
  /** Whether the rights are closed to this reader: nobody changes their own. */
  readonly closed = input(false);
  readonly problems = input<Readonly<Partial<Record<StaffField, StaffProblem>>>>({});
  /** Who the record is about, so that nobody becomes their own manager. */
  readonly uid = input('');

  readonly #directory = inject(StaffDirectory);
  protected readonly t = inject(I18n).text;
  protected readonly roles = roles;
  protected readonly languages = languageNames;
  protected readonly territories = computed(() => this.#directory.territories().value ?? []);
  protected readonly leaders = computed(() =>
    this.#directory.leaders().filter(({ id }) => id !== this.uid()),
  );
  /** What the chosen role means, in a sentence. */
  protected readonly roleHint = computed(() => this.t(`users.roleHint.${this.draft().role}`));

  protected problem(field: StaffField): string {
    const problem = this.problems()[field];
    return problem === undefined ? '' : this.t(`users.problem.${problem}`);
  }

  protected set(change: Partial<StaffDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setRole(value: string): void {
    const role = asRole(value);
    if (role !== null) this.set({ role });
  }

  protected setLocale(value: string): void {
    const locale = asLanguage(value);
    if (locale !== null) this.set({ locale });
  }
}
