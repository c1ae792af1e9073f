import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { defaultProgramme } from '@creamline/domain/loyalty';
import {
  Format,
  I18n,
  LivePages,
  LiveStore,
  Session,
  loading,
  type Live,
  type Ref,
  type Stored,
} from '../platform';
import { BarChart, Ready, State, TierBadge, type BarSeries } from '../ui';
import { expiryForecast, nextBonus, tierProgress } from './forecast';
import { ledgerQuery } from './ledger-query';

const MONTHS = 12;

/** A member's points: balance, way to the next tier, what expires when, and the ledger behind it all. */
@Component({
  selector: 'crm-member-panel',
  imports: [BarChart, Ready, RouterLink, State, TierBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './member-panel.html',
  styleUrls: ['../ui/rows.scss', './member-panel.scss'],
})
export class MemberPanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #store = inject(LiveStore);
  readonly #session = inject(Session);
  readonly #format = inject(Format);
  protected readonly t = inject(I18n).text;

  protected readonly account = this.#store.doc((): Ref<'loyaltyAccount'> => [
    'loyaltyAccount',
    this.customer().id,
  ]);
  readonly #stored = this.#store.doc((): Ref<'programme'> => ['programme']);
  readonly #programme = computed(() => this.#stored().value ?? defaultProgramme);

  protected readonly ledger = new LivePages<'loyaltyTransaction'>({
    spec: (after) => {
      const scope = this.#session.customerScope();
      return scope === null ? null : ledgerQuery(this.customer().id, scope, after);
    },
    cursor: (entry) => [entry.effectiveAt, entry.id],
  });
  protected readonly entries = computed<Live<readonly Stored<'loyaltyTransaction'>[]>>(() => {
    const state = this.ledger.state() ?? loading;
    return { ...state, value: state.value === undefined ? undefined : this.ledger.rows() };
  });
  protected readonly rows = computed(() =>
    this.ledger.rows().map((entry) => ({
      id: entry.id,
      day: this.#format.day(entry.effectiveDay),
      what: this.t(`loyalty.entry.${entry.type}`),
      points: `${entry.points > 0 ? '+' : ''}${this.#format.number(entry.points)}`,
      taken: entry.points < 0,
      orderId: entry.sourceType === 'order' ? entry.sourceId : null,
      expires: entry.expiresDay === null ? '' : this.#format.day(entry.expiresDay),
    })),
  );

  protected readonly figures = computed(() => {
    const account = this.account().value;
    if (account == null) return null;
    const progress = tierProgress(account.currentTier, account.qualifyingPoints, this.#programme());
    const bonus = nextBonus(account.deliveredOrders, this.#programme());
    const number = this.#format.number;
    return {
      tier: account.currentTier,
      points: account.totalPoints,
      qualifying: this.t('loyalty.member.qualifying', {
        points: account.qualifyingPoints,
        days: this.#programme().qualifyingDays,
      }),
      percent: progress.percent,
      toNext:
        progress.next === null
          ? this.t('loyalty.member.top')
          : this.t('loyalty.member.toNext', {
              points: progress.missing,
              tier: this.t(`ui.tier.${progress.next}`),
            }),
      bonus:
        bonus === null
          ? ''
          : this.t('loyalty.member.bonus', { orders: bonus.ordersLeft, points: number(bonus.points) }),
      debt: account.debt === 0 ? '' : this.t('loyalty.member.debt', { points: account.debt }),
      below:
        account.belowTierSince === null
          ? ''
          : this.t('loyalty.member.below', {
              day: this.#format.day(account.belowTierSince),
              grace: this.#programme().graceDays,
            }),
      since: this.t('loyalty.member.since', { day: this.#format.day(account.memberSince) }),
      benefits: account.specialBenefits,
    };
  });

  readonly #forecast = computed(() => {
    const account = this.account().value;
    return account == null
      ? []
      : expiryForecast(account.lots, this.#programme(), this.#format.today(), MONTHS);
  });
  protected readonly expires = computed(() => this.#forecast().some((month) => month.points > 0));
  protected readonly months = computed(() =>
    this.#forecast().map((month) => this.#format.month(month.month)),
  );
  protected readonly expiry = computed<readonly BarSeries[]>(() => [
    { name: this.t('loyalty.member.expiring'), values: this.#forecast().map((month) => month.points) },
  ]);
}
