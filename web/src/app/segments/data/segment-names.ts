import { Injectable, computed, inject } from '@angular/core';
import {
  businessTypes,
  companySizes,
  customerStatuses,
  healthBands,
  lifecycleStages,
} from '@creamline/domain/customers';
import { tiers } from '@creamline/domain/loyalty';
import { standingOf, type SegmentField } from '@creamline/domain/segments';
import {
  CompanySettings,
  Format,
  I18n,
  LiveProducts,
  LiveStore,
  type Stored,
  type TextKey,
} from '../../platform';
import { countryOptions } from '../../ui/countries';
import type { Picker } from '../rule/condition-choices';
import type { RuleWords } from '../rule/rule-sentence';

export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

/**
 * What the values of rules are called: countries, products, territories, reps and segments by name, amounts with their currency.
 * Provided by a page; it reads the lists while the page is open.
 */
@Injectable()
export class SegmentNames implements RuleWords {
  readonly #i18n = inject(I18n);
  readonly #format = inject(Format);
  readonly #store = inject(LiveStore);
  readonly #users = this.#store.query(() => ({ from: ['user'], limit: 200 }));
  readonly #territories = this.#store.query(() => ({ from: ['territory'], limit: 200 }));
  readonly #segments = this.#store.query(() => ({ from: ['segment'], limit: 200 }));
  readonly #products = inject(LiveProducts);
  readonly #company = inject(CompanySettings).company;

  constructor() {
    this.#products.open();
  }

  readonly text = this.#i18n.text;
  get locale(): string {
    return this.#i18n.locale();
  }

  readonly segments = computed(() => this.#segments().value ?? []);
  /** The rules of the segments in force, which others may refer to. */
  readonly rulesInForce = computed(
    () =>
      new Map(
        this.segments()
          .filter((segment) => standingOf(segment) === 'active')
          .map((segment) => [segment.id, segment.criteria]),
      ),
  );
  readonly #countries = computed(() =>
    countryOptions(this.locale, this.#company().country).map(({ value, text }) => ({
      id: value,
      name: text,
    })),
  );
  readonly #lists = computed<Readonly<Partial<Record<Picker | 'segment', readonly NamedValue[]>>>>(() => ({
    product: (this.#products.live().value ?? []).map(({ sku, name }) => ({ id: sku, name })),
    territory: (this.#territories().value ?? []).map(({ id, name }) => ({ id, name })),
    rep: (this.#users().value ?? []).filter(isRep).map(({ id, name }) => ({ id, name })),
    segment: this.segments().map(({ id, name }) => ({ id, name })),
    weekday: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ id: String(day), name: this.#format.weekday(day) })),
  }));

  /** The values a picker offers by name; empty where they are typed. */
  list(picker: Picker | 'segment', field: SegmentField | null): readonly NamedValue[] {
    // Apart from the lists: hundreds of names, which most rules do without.
    if (picker === 'country') return this.#countries();
    if (picker !== 'choice') return this.#lists()[picker] ?? [];
    return choicesOf(field).map(([id, key]) => ({ id, name: this.text(key) }));
  }

  readonly name = (
    picker: Picker | 'segment' | 'percent',
    field: SegmentField | null,
    value: string | number | boolean,
  ): string => {
    if (picker === 'percent') return this.#format.percent(Number(value) / 100);
    if (picker === 'money') return this.#format.money(Number(value));
    if (picker === 'number') return this.#format.number(Number(value));
    if (picker === 'day' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return this.#format.day(String(value));
    const known = this.list(picker, field).find((each) => each.id === String(value));
    return known?.name ?? String(value);
  };
}

function isRep(user: Stored<'user'>): boolean {
  return user.role === 'rep' || user.role === 'manager';
}

type Choice = readonly [id: string, key: TextKey];

function choicesOf(field: SegmentField | null): readonly Choice[] {
  switch (field) {
    case 'status':
      return customerStatuses.map((id): Choice => [id, `segments.value.status.${id}`]);
    case 'businessType':
      return businessTypes.map((id): Choice => [id, `segments.value.businessType.${id}`]);
    case 'companySize':
      return companySizes.map((id): Choice => [id, `segments.value.companySize.${id}`]);
    case 'tier':
      return tiers.map((id): Choice => [id, `segments.value.tier.${id}`]);
    case 'lifecycle':
      return lifecycleStages.map((id): Choice => [id, `segments.value.lifecycle.${id}`]);
    case 'healthBand':
      return healthBands.map((id): Choice => [id, `segments.value.healthBand.${id}`]);
    default:
      return [];
  }
}
