import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { explain, segmentFactsOf, type SegmentNode } from '@creamline/domain/segments';
import { conditionSentence, seenWords, type RuleWords } from '../../segments';
import { Clock, CompanySettings, Format, I18n, type Stored } from '../../platform';
import { Fresh, Why, type WhyFactor } from '../../ui';
import { choiceText } from '../choice-texts';
import { ReferenceNames } from '../reference-names';
import { conditionsOf, type ConditionVerdict } from './reasons';

interface SegmentChip {
  readonly id: string;
  readonly name: string;
  readonly reasons: readonly WhyFactor[];
}

const SHOWN = 4;

/** The segments a customer is in, each with the conditions that put them there. */
@Component({
  selector: 'crm-segment-chips',
  imports: [Fresh, Why],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chips().length > 0) {
      <span class="crm-label" [crmFresh]="customer().segmentIds.join()" [crmFreshOf]="customer().id">{{
        t('customers.page.segments')
      }}</span>
    }
    @for (chip of chips(); track chip.id) {
      <span class="crm-chip">
        {{ chip.name }}
        <crm-why [heading]="chip.name" [summary]="t('customers.page.segmentWhy')" [factors]="chip.reasons" />
      </span>
    }
    @if (chips().length > 0 && hidden() > 0) {
      <span class="crm-label">+{{ hidden() }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }

    .crm-chip {
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
})
export class SegmentChips {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #names = inject(ReferenceNames);
  readonly #company = inject(CompanySettings).company;
  readonly #now = inject(Clock).now;
  readonly #format = inject(Format);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.text;

  readonly #rules = computed(() => new Map(this.#names.segments().map((each) => [each.id, each.criteria])));
  readonly #facts = computed(() => {
    const customer = this.customer();
    const facts = segmentFactsOf({
      customerId: customer.id,
      customer,
      account: null,
      lifecycle: customer.lifecycle,
      health: customer.health,
      rules: this.#rules(),
      company: this.#company(),
    });
    // The account is a document of its own; its figures stand in the summary, which is here already.
    const { totalPoints = 0, qualifyingPoints = 0 } = customer.summary?.loyalty ?? {};
    return { ...facts, fields: { ...facts.fields, totalPoints, qualifyingPoints } };
  });
  readonly #all = computed<readonly SegmentChip[]>(() =>
    this.customer().segmentIds.flatMap((id) => {
      const name = this.#names.segmentName(id);
      return name === '' ? [] : [{ id, name, reasons: this.#reasons(this.#rules().get(id)) }];
    }),
  );
  protected readonly chips = computed(() => this.#all().slice(0, SHOWN));
  protected readonly hidden = computed(() => this.customer().segmentIds.length - this.chips().length);

  constructor() {
    this.#names.need('segment');
  }

  #reasons(rule: SegmentNode | undefined): readonly WhyFactor[] {
    if (rule === undefined) return [];
    const explanation = explain(rule, this.#facts(), this.#now());
    return conditionsOf(rule, explanation).map((condition) => {
      const sentence = conditionSentence(condition.leaf, this.#words());
      const met = condition.holds !== condition.negated;
      return {
        text: condition.negated ? this.t('customers.page.notThat', { sentence }) : sentence,
        figure: this.#seen(condition, met),
        tone: met ? ('good' as const) : ('watch' as const),
      };
    });
  }

  #seen({ leaf, explanation }: ConditionVerdict, met: boolean): string {
    const verdict = this.t(met ? 'customers.page.met' : 'customers.page.notMet');
    const value = seenWords(leaf, explanation.seen, this.#words(), this.#format.day);
    return value === '' ? verdict : `${value} · ${verdict}`;
  }

  readonly #words = computed<RuleWords>(() => ({
    text: this.t,
    locale: this.#i18n.locale(),
    name: (picker, field, value) => {
      if (picker === 'segment') return this.#names.segmentName(String(value));
      if (picker === 'percent') return this.#format.percent(Number(value) / 100);
      if (field === 'assignedRepId') return this.#names.userName(String(value));
      if (field === 'territoryId') return this.#names.territoryName(String(value));
      if (field === 'tier' || field === 'lifecycle' || field === 'status')
        return choiceText(this.t, field, String(value));
      if (field === 'healthBand') return choiceText(this.t, 'health', String(value));
      if (field === 'businessType') return choiceText(this.t, 'type', String(value));
      if (field === 'revenueMinor' || field === 'averageOrderMinor')
        return this.#format.money(Number(value), undefined, true);
      return typeof value === 'number' ? this.#format.number(value) : String(value);
    },
  }));
}
