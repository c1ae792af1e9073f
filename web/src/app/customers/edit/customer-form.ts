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
import { disabled, form, validateTree } from '@angular/forms/signals';
import type { CustomerFacts } from '@creamline/domain/customers';
import { CompanySettings, Format, I18n, Session, type Stored, type TextKey } from '../../platform';
import { EditedDraft, Overtaken } from '../../ui';
import { countryName, countryOptions } from '../../ui/countries';
import { DraftField, type FieldOption } from '../../ui/draft-field';
import { ReferenceNames } from '../reference-names';
import {
  choices,
  draftKeys,
  draftOf,
  emptyDraft,
  judgeDraft,
  type CustomerDraft,
  type DraftKey,
  type HiddenFacts,
} from './customer-draft';
import { CustomFields } from './custom-fields';
import { editableKeys } from './editable';
import { problemTexts } from './problem-texts';
import { DraftPhone } from '../../ui/draft-phone';

/** What the form is made from: a customer as it now stands, or a blank one. */
export interface FormStart {
  readonly id: string | null;
  readonly draft: CustomerDraft;
  readonly hidden: HiddenFacts;
  readonly stored: Stored<'customer'> | null;
}

/** The delivery days are buttons, and further details have fields of their own. */
const textKeys = draftKeys.filter((key) => key !== 'deliveryDays' && key !== 'custom');

const problemKeys: Readonly<Record<string, TextKey>> = problemTexts;

/** The fields of a customer, judged by the schema the server uses, with what somebody else changed meanwhile. */
@Component({
  selector: 'crm-customer-form',
  imports: [CustomFields, DraftField, Overtaken],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-form.html',
  styleUrl: './customer-form.scss',
})
export class CustomerForm {
  readonly start = input.required<FormStart>();
  readonly creating = input(false);
  readonly saved = output<{ readonly facts: CustomerFacts; readonly base: Stored<'customer'> | null }>();
  readonly cancelled = output();
  /** The name while it is typed, for whoever looks for similar customers. */
  readonly named = output<string>();

  readonly #session = inject(Session);
  readonly #names = inject(ReferenceNames);
  readonly #format = inject(Format);
  readonly #company = inject(CompanySettings).company;
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;

  protected readonly edited = new EditedDraft<FormStart, CustomerDraft>({
    stored: () => this.start(),
    draftOf: ({ draft }) => draft,
    blank: emptyDraft({ country: '', assignedRepId: null, territoryId: null }),
  });
  protected readonly draft = this.edited.draft;
  protected readonly phone = new DraftPhone(this.draft, ({ country }) => country || this.#country());

  protected readonly editable = computed(() => {
    const role = this.#session.role();
    return role === null ? new Set<DraftKey>() : editableKeys(role);
  });
  readonly #hidden = computed(() => (this.edited.began() ?? this.start()).hidden);
  readonly #judged = computed(() => judgeDraft(this.draft(), this.#hidden()));

  protected readonly fields = form(this.draft, (path) => {
    for (const key of textKeys) {
      disabled(path[key], () =>
        this.editable().has(key) || (this.creating() && key === 'status')
          ? false
          : this.t('customers.form.notYours'),
      );
    }
    validateTree(path, ({ fieldTree }) => {
      const judged = this.#judged();
      if (judged.ok) return [];
      return draftKeys.flatMap((key) => {
        const kind = judged.problems[key];
        return kind === undefined ? [] : [{ kind, fieldTree: fieldTree[key] }];
      });
    });
  });

  protected readonly custom = viewChild(CustomFields);
  readonly dirty = this.edited.changed;
  protected readonly attempted = signal(false);
  protected readonly problemCount = computed(() => {
    const judged = this.#judged();
    return judged.ok ? 0 : Object.keys(judged.problems).length;
  });

  protected readonly statuses = this.#options(choices.customerStatuses, (each) => `customers.status.${each}`);
  protected readonly types = this.#options(choices.businessTypes, (each) => `customers.type.${each}`);
  protected readonly sizes = this.#options(choices.companySizes, (each) => `customers.size.${each}`, true);
  protected readonly methods = this.#options(
    choices.contactMethods,
    (each) => `customers.method.${each}`,
    true,
  );
  protected readonly languages = this.#options(
    ['en', 'de'] as const,
    (each) => `customers.language.${each}`,
    true,
  );
  readonly #countries = computed(() => countryOptions(this.#i18n.locale(), this.#company().country));
  protected readonly countries = computed<readonly FieldOption[]>(() => {
    const { country } = this.draft();
    // Whoever has no address has no country.
    if (country === '') return [{ value: '', text: this.t('customers.notKnown') }, ...this.#countries()];
    return this.#withPresent(this.#countries(), country, countryName(country, this.#i18n.locale()));
  });
  readonly #choices: Readonly<Partial<Record<DraftKey, () => readonly FieldOption[]>>> = {
    country: this.countries,
    status: this.statuses,
    businessType: this.types,
    companySize: this.sizes,
    contactMethod: this.methods,
    language: this.languages,
  };
  protected readonly reps = computed<readonly FieldOption[]>(() => [
    { value: '', text: this.t('customers.nobody') },
    ...this.#withPresent(
      this.#names.reps().map((rep) => ({ value: rep.id, text: rep.name })),
      this.draft().assignedRepId,
      this.#names.userName(this.draft().assignedRepId),
    ),
  ]);
  protected readonly managers = computed<readonly FieldOption[]>(() => [
    { value: '', text: this.t('customers.nobody') },
    ...this.#withPresent(
      this.#names
        .users()
        .filter((user) => user.active)
        .map((user) => ({ value: user.id, text: user.name })),
      this.draft().accountManager,
      this.#names.userName(this.draft().accountManager),
    ),
  ]);
  protected readonly territories = computed<readonly FieldOption[]>(() => {
    const role = this.#session.role();
    const open = this.#names
      .territories()
      .filter((each) => role !== 'manager' || this.#session.territories().includes(each.id));
    return [
      { value: '', text: this.t('customers.none') },
      ...this.#withPresent(
        open.map((each) => ({ value: each.id, text: each.name })),
        this.draft().territoryId,
        this.#names.territoryName(this.draft().territoryId),
      ),
    ];
  });
  protected readonly weekdays = computed(() =>
    // 2024-01-01 was a Monday.
    [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      day,
      text: this.#format.shortDay(`2024-01-0${day}`).split(/[ ,]/)[0] ?? '',
      chosen: this.draft().deliveryDays.includes(day),
    })),
  );

  protected readonly fieldName = (key: DraftKey): string => this.t(`customers.field.${key}`);
  /** What a person reads where a field stands in the form: a name for an id, a word for a choice. */
  protected readonly fieldText = (key: DraftKey, draft: CustomerDraft): string => {
    switch (key) {
      case 'deliveryDays':
        return this.weekdays()
          .filter(({ day }) => draft.deliveryDays.includes(day))
          .map(({ text }) => text)
          .join(', ');
      case 'phone':
        return this.phone.shown(draft.phone);
      case 'custom':
        return draft.custom.map(({ name, value }) => `${name}: ${value}`).join(', ');
      case 'assignedRepId':
      case 'accountManager':
        return this.#names.userName(draft[key]) || this.t('customers.nobody');
      case 'territoryId':
        return this.#names.territoryName(draft.territoryId) || this.t('customers.none');
      default:
        return this.#choices[key]?.().find(({ value }) => value === draft[key])?.text ?? draft[key];
    }
  };

  protected readonly words = (kind: string): string =>
    this.t(problemKeys[kind] ?? 'customers.problem.choice');

  constructor() {
    this.#names.need('user', 'territory');
  }

  protected toggleDay(day: number): void {
    this.draft.update((draft) => {
      const days = draft.deliveryDays;
      const next = days.includes(day)
        ? days.filter((each) => each !== day)
        : [...days, day].sort((a, b) => a - b);
      return { ...draft, deliveryDays: next };
    });
  }

  protected setCustom(custom: CustomerDraft['custom']): void {
    this.draft.update((draft) => ({ ...draft, custom }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.phone.readAnd(() => this.#save());
  }

  #save(): void {
    this.attempted.set(true);
    if (this.edited.conflicts().length > 0) return;
    this.edited.goOn();
    for (const key of draftKeys) this.fields[key]().markAsTouched();
    const judged = this.#judged();
    if (!judged.ok) {
      const first = draftKeys.find((key) => judged.problems[key] !== undefined);
      if (first === 'custom') this.custom()?.focus();
      else if (first !== undefined) this.fields[first]().focusBoundControl();
      return;
    }
    this.saved.emit({ facts: judged.facts, base: this.edited.began()?.stored ?? null });
  }

  readonly #country = computed(() => this.start().draft.country);

  #withPresent(options: readonly FieldOption[], present: string, name: string): readonly FieldOption[] {
    if (present === '' || options.some((option) => option.value === present)) return options;
    return [...options, { value: present, text: name === '' ? present : name }];
  }

  #options<T extends string>(
    values: readonly T[],
    key: (value: T) => TextKey,
    orNone = false,
  ): () => readonly FieldOption[] {
    return computed(() => [
      ...(orNone ? [{ value: '', text: this.t('customers.notKnown') }] : []),
      ...values.map((value) => ({ value, text: this.t(key(value)) })),
    ]);
  }
}

/** The form of a stored customer: its facts, without what functions derive. */
export function startOf(customer: Stored<'customer'>): FormStart {
  return {
    id: customer.id,
    draft: draftOf(customer),
    hidden: { parentId: customer.parentId, location: customer.basicInfo.location },
    stored: customer,
  };
}
