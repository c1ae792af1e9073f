import { Injectable, inject } from '@angular/core';
import type { CustomerSummary, Health, Lifecycle } from '@creamline/domain/customers';
import { Format, I18n, type TextKey } from '../../platform';
import type { WhyFactor } from '../../ui';
import { healthReasons, lifecycleValues, toneOf } from './reasons';
import { tierProgress } from './tier-progress';

const lifecycleRules: Readonly<Record<string, TextKey>> = {
  noOrderYet: 'customers.rule.noOrderYet',
  fewOrderDays: 'customers.rule.fewOrderDays',
  inRhythm: 'customers.rule.inRhythm',
  orderedAfterBreak: 'customers.rule.orderedAfterBreak',
  slowingAfterMissedDays: 'customers.rule.slowing',
  dormantAfterMissedDays: 'customers.rule.dormant',
  lostAfterMissedDays: 'customers.rule.lost',
};

const figureNames: Readonly<Record<string, TextKey>> = {
  gap: 'customers.figure.gap',
  missed: 'customers.figure.missed',
  allowed: 'customers.figure.allowed',
  lastOrderDay: 'customers.figure.lastOrderDay',
  openOrderDay: 'customers.figure.openOrderDay',
  orderDays: 'customers.figure.orderDays',
  gapThen: 'customers.figure.gapThen',
  ordersSince: 'customers.figure.ordersSince',
};

/** The words for why a customer stands as they do. */
@Injectable()
export class ReasonWords {
  readonly #t = inject(I18n).text;
  readonly #format = inject(Format);

  health(health: Health | null): readonly WhyFactor[] {
    if (health === null) return [];
    return healthReasons(health).map((reason) => ({
      text: this.#t(`customers.factor.${reason.factor}`),
      figure: this.#t('customers.factor.figure', {
        score: reason.score,
        weight: this.#format.percent(reason.weight / 100),
      }),
      detail: this.#figures(reason.factor, reason.values),
      share: reason.score,
      tone: toneOf(reason.score),
    }));
  }

  tier(loyalty: CustomerSummary['loyalty'] | undefined): readonly WhyFactor[] {
    if (loyalty === null || loyalty === undefined) return [];
    const { threshold, percent } = tierProgress(loyalty);
    const counted = {
      text: this.#t('customers.page.tierPoints'),
      figure: this.#format.number(loyalty.qualifyingPoints),
      share: percent,
    };
    if (loyalty.nextTier === null || threshold === null)
      return [counted, { text: this.#t('customers.glance.topTier') }];
    const next = this.#t('customers.page.tierFrom', { tier: this.#t(`ui.tier.${loyalty.nextTier}`) });
    return [counted, { text: next, figure: this.#format.number(threshold) }];
  }

  lifecycleRule(lifecycle: Lifecycle | null): string {
    if (lifecycle === null) return '';
    const key = lifecycleRules[lifecycle.reason.rule];
    const rule = key === undefined ? lifecycle.reason.rule : this.#t(key);
    return `${rule} ${this.#t('customers.page.sinceDay', { day: this.#format.day(lifecycle.since) })}`;
  }

  lifecycleFigures(lifecycle: Lifecycle | null): readonly WhyFactor[] {
    if (lifecycle === null) return [];
    return lifecycleValues(lifecycle).map(({ name, value }) => {
      const key = figureNames[name];
      return { text: key === undefined ? name : this.#t(key), figure: this.#figure(value) };
    });
  }

  #figures(factor: Health['factors'][number]['factor'], values: Health['factors'][number]['values']): string {
    const number = (name: string): number => Number(values[name] ?? 0);
    switch (factor) {
      case 'rhythm':
        return this.#rhythm(number('missed'), number('gap'), values['openOrderDay']);
      case 'volume':
        return this.#t('customers.factor.volumeText', {
          recent: this.#format.money(number('recentWeekMinor'), undefined, true),
          prior: this.#format.money(number('priorWeekMinor'), undefined, true),
        });
      case 'engagement':
        return this.#t('customers.factor.engagementText', { days: number('daysSinceContact') });
      case 'payment':
      case 'complaints':
      case 'crates':
        return Object.values(values)
          .map((value) => this.#figure(value))
          .join(', ');
    }
  }

  #rhythm(missed: number, gap: number, openOrderDay: string | number | undefined): string {
    const figures = { missed, gap: Math.round(gap * 10) / 10 };
    if (typeof openOrderDay !== 'string') return this.#t('customers.factor.rhythmText', figures);
    return this.#t('customers.factor.rhythmOpenText', { ...figures, day: this.#format.day(openOrderDay) });
  }

  #figure(value: string | number): string {
    if (typeof value === 'number') return this.#format.number(value, 1);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? this.#format.day(value) : value;
  }
}
