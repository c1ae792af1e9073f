import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { defaultCompany, type Company } from '@creamline/domain/territories';
import { Format, I18n, type TextKey } from '../platform';
import { Control, EditedDraft, Field, Icon, Overtaken } from '../ui';
import { countryName, countryOptions } from '../ui/countries';
import type { FieldOption } from '../ui/draft-field';
import { ClosureList } from './closure-list';
import { currencyOptions, timeZoneOptions } from './dairy-choices';
import { dairyDraft, judgeDairy, type DairyDraft, type DairyField } from './dairy-draft';

const fieldNames: Readonly<Record<DairyField, TextKey>> = {
  name: 'users.dairyName',
  country: 'users.dairyCountry',
  timeZone: 'users.timeZone',
  currency: 'users.currency',
  deliveryDays: 'users.deliveryDays',
  closures: 'users.closures',
};

/** The dairy itself: a form for those who may change it, the same to read for others. */
@Component({
  selector: 'crm-dairy-form',
  imports: [ClosureList, Control, Field, Icon, Overtaken],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dairy-form.html',
  styleUrl: './dairy-form.scss',
})
export class DairyForm {
  readonly company = input.required<Company>();
  readonly mayEdit = input(false);
  /** Whether it is stored nowhere yet, so that saving it unchanged means something. */
  readonly isNew = input(false);
  readonly saved = output<Company>();

  readonly #format = inject(Format);
  readonly #locale = inject(I18n).locale;
  protected readonly t = inject(I18n).text;
  protected readonly edited = new EditedDraft<Company, DairyDraft>({
    stored: this.company,
    draftOf: dairyDraft,
    blank: dairyDraft(defaultCompany),
  });
  protected readonly draft = this.edited.draft;
  protected readonly attempted = signal(false);
  readonly #judged = computed(() => judgeDairy(this.draft()));
  protected readonly closureList = viewChild.required(ClosureList);
  /** Whether something was typed that is not saved. */
  readonly unsaved = computed(() => this.edited.changed() || this.closureList().pending());

  protected readonly countries = computed(() => {
    const { country } = this.company();
    const listed = countryOptions(this.#locale(), country);
    if (listed.some(({ value }) => value === country)) return listed;
    return [{ value: country, text: countryName(country, this.#locale()) }, ...listed];
  });
  protected readonly currencies = computed(() => currencyOptions(this.#locale(), this.company().currency));
  protected readonly timeZones = computed(() => timeZoneOptions(this.company().timeZone));
  protected readonly weekdays = computed(() =>
    [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      day,
      text: this.#format.weekday(day),
      chosen: this.draft().deliveryDays.includes(day),
    })),
  );

  protected readonly fieldName = (field: DairyField): string => this.t(fieldNames[field]);
  protected readonly fieldText = (field: DairyField, draft: DairyDraft): string => {
    switch (field) {
      case 'name':
        return draft.name;
      case 'country':
        return textOf(this.countries(), draft.country);
      case 'timeZone':
        return textOf(this.timeZones(), draft.timeZone);
      case 'currency':
        return textOf(this.currencies(), draft.currency);
      case 'deliveryDays':
        return this.weekdays()
          .filter(({ day }) => draft.deliveryDays.includes(day))
          .map(({ text }) => text)
          .join(', ');
      case 'closures':
        return draft.closures.map((day) => this.#format.longDay(day)).join('; ');
    }
  };

  protected problem(field: DairyField): string {
    const judged = this.#judged();
    const isWrong = !judged.ok && this.attempted() && judged.problems.includes(field);
    return isWrong ? this.t(`users.dairyProblem.${field}`) : '';
  }

  protected set(change: Partial<DairyDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected toggle(day: number): void {
    const { deliveryDays } = this.draft();
    const isChosen = deliveryDays.includes(day);
    this.set({
      deliveryDays: isChosen
        ? deliveryDays.filter((each) => each !== day)
        : [...deliveryDays, day].sort((a, b) => a - b),
    });
  }

  protected reset(): void {
    this.attempted.set(false);
    this.closureList().clear();
    this.edited.reset();
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.attempted.set(true);
    // Days that were chosen and not added are meant to be closed too.
    const list = this.closureList();
    if (list.pending() && !list.add()) return;
    if (this.edited.conflicts().length > 0 || !this.mayEdit()) return;
    this.edited.goOn();
    const judged = this.#judged();
    if (!judged.ok) return;
    this.draft.set(dairyDraft(judged.company));
    this.attempted.set(false);
    this.saved.emit(judged.company);
  }
}

function textOf(options: readonly FieldOption[], value: string): string {
  return options.find((option) => option.value === value)?.text ?? value;
}
