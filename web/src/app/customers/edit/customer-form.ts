import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { disabled, form, validateTree } from '@angular/forms/signals';
import type { Customer, CustomerFacts } from '@creamline/domain/customers';
import { Format, I18n, Session, type Stored, type TextKey } from '../../platform';
import { DraftField, type FieldOption } from '../../ui/draft-field';
import { ReferenceNames } from '../reference-names';
import { changedKeys, mergeDrafts, withTheirs } from './conflict';
import {
  choices,
  draftKeys,
  draftOf,
  judgeDraft,
  type CustomerDraft,
  type DraftKey,
  type DraftProblem,
  type HiddenFacts,
} from './customer-draft';
import { CustomFields } from './custom-fields';
import { editableKeys } from './editable';
import { normalisedPhone } from '../../ui/phone';

export interface FormStart {
  readonly draft: CustomerDraft;
  readonly hidden: HiddenFacts;
}

/** The delivery days are buttons, and further details have fields of their own. */
const textKeys = draftKeys.filter((key) => key !== 'deliveryDays' && key !== 'custom');

const problemKeys: Readonly<Record<string, TextKey>> = {
  required: 'customers.problem.required',
  email: 'customers.problem.email',
  phone: 'customers.problem.phone',
  country: 'customers.problem.country',
  tooLong: 'customers.problem.tooLong',
  oneLine: 'customers.problem.oneLine',
  choice: 'customers.problem.choice',
  custom: 'customers.problem.choice',
} satisfies Record<DraftProblem, TextKey>;

/** The fields of a customer, judged by the schema the server uses, with what somebody else changed meanwhile. */
@Component({
  selector: 'crm-customer-form',
  imports: [CustomFields, DraftField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-form.html',
  styleUrl: './customer-form.scss',
})
export class CustomerForm {
  readonly start = input.required<FormStart>();
  /** The customer as it now stands, where it exists already. */
  readonly stored = input<Stored<'customer'> | null>(null);
  readonly creating = input(false);
  readonly saved = output<{ readonly facts: CustomerFacts; readonly base: Stored<'customer'> | null }>();
  readonly cancelled = output();
  /** The name while it is typed, for whoever looks for similar customers. */
  readonly named = output<string>();

  readonly #session = inject(Session);
  readonly #names = inject(ReferenceNames);
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;

  /** The version the form was made from; theirs, once their changes have been taken over. */
  readonly #base = linkedSignal<Stored<'customer'> | null, Stored<'customer'> | null>({
    source: this.stored,
    computation: (now, before) => before?.value ?? now,
  });
  readonly #began = linkedSignal<FormStart, CustomerDraft>({
    source: this.start,
    computation: (start, before) => before?.value ?? start.draft,
  });
  protected readonly draft = linkedSignal<FormStart, CustomerDraft>({
    source: this.start,
    computation: (start, before) => before?.value ?? { ...start.draft },
  });

  protected readonly editable = computed(() => {
    const role = this.#session.role();
    return role === null ? new Set<DraftKey>() : editableKeys(role);
  });
  readonly #judged = computed(() => judgeDraft(this.draft(), this.start().hidden));

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
  readonly dirty = computed(() => changedKeys(this.#began(), this.draft()).length > 0);
  protected readonly attempted = signal(false);
  protected readonly problemCount = computed(() => {
    const judged = this.#judged();
    return judged.ok ? 0 : Object.keys(judged.problems).length;
  });

  readonly #theirs = computed(() => {
    const stored = this.stored();
    return stored === null ? null : draftOf(stored);
  });
  /** What somebody else changed since the form was opened. */
  protected readonly overtaken = computed(() => {
    const theirs = this.#theirs();
    return theirs === null ? [] : changedKeys(this.#began(), theirs);
  });
  protected readonly conflicts = computed(() => {
    const theirs = this.#theirs();
    return theirs === null ? [] : mergeDrafts(this.#began(), this.draft(), theirs).conflicts;
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

  protected readonly words = (kind: string): string =>
    this.t(problemKeys[kind] ?? 'customers.problem.choice');

  constructor() {
    this.#names.need('user', 'territory');
  }

  protected fieldName(key: DraftKey): string {
    return this.t(`customers.field.${key}`);
  }

  protected phoneLeft(): void {
    this.draft.update((draft) => ({
      ...draft,
      phone: normalisedPhone(draft.phone, draft.country || this.#country()),
    }));
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

  protected takeTheirs(key: DraftKey): void {
    const theirs = this.#theirs();
    if (theirs !== null) this.draft.update((draft) => withTheirs(draft, theirs, key));
  }

  /** Goes on from their version, with my changes on top. */
  protected goOn(): void {
    const theirs = this.#theirs();
    if (theirs === null) return;
    const merged = mergeDrafts(this.#began(), this.draft(), theirs).draft;
    this.#base.set(this.stored());
    this.#began.set(theirs);
    this.draft.set(merged);
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.phoneLeft();
    this.attempted.set(true);
    for (const key of draftKeys) this.fields[key]().markAsTouched();
    const judged = this.#judged();
    if (!judged.ok) {
      const first = draftKeys.find((key) => judged.problems[key] !== undefined);
      if (first === 'custom') this.custom()?.focus();
      else if (first !== undefined) this.fields[first]().focusBoundControl();
      return;
    }
    if (this.conflicts().length > 0) return;
    this.saved.emit({ facts: judged.facts, base: this.#base() });
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

/** The facts of a stored customer, without what functions derive. */
export function startOf(customer: Customer): FormStart {
  return {
    draft: draftOf(customer),
    hidden: { parentId: customer.parentId, location: customer.basicInfo.location },
  };
}
