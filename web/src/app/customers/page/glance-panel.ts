import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { alertKindOf, emptySummary, yearRevenueOf } from '@creamline/domain/customers';
import { allergens } from '@creamline/domain/products';
import { Format, I18n, LiveStore, Session, isUnknownHere, type Ref, type Stored } from '../../platform';
import { Fresh, Icon, alertTitle } from '../../ui';
import { ShownPhones } from '../../ui/shown-phones';
import { recentWeeks, rhythmOf } from './recent-figures';
import { opensDietary } from './tabs';
import { tierProgress } from './tier-progress';

const WEEKS = 12;

/** The customer in a few lines, from the summary that is stored with them. */
@Component({
  selector: 'crm-glance-panel',
  imports: [Fresh, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './glance-panel.html',
  styleUrl: './glance-panel.scss',
})
export class GlancePanel {
  readonly customer = input.required<Stored<'customer'>>();

  readonly #format = inject(Format);
  readonly #session = inject(Session);
  protected readonly phones = inject(ShownPhones);
  protected readonly t = inject(I18n).text;

  protected readonly summary = computed(() => this.customer().summary ?? emptySummary);
  protected readonly year = computed(() => {
    const { stats } = this.customer();
    if (stats === null) return null;
    const { orders, revenueMinor } = yearRevenueOf(stats, this.#format.today());
    return {
      exact: `${String(orders)} ${String(revenueMinor)}`,
      orders: this.#format.number(orders),
      revenue: this.#format.money(revenueMinor, undefined, true),
    };
  });
  protected readonly rhythm = computed(() => {
    const { stats, openOrders } = this.customer();
    const rhythm = stats === null ? null : rhythmOf(stats, openOrders, this.#format.today());
    if (rhythm === null || rhythm.kind === 'none') return null;
    return {
      every: this.t('customers.glance.every', { days: rhythm.everyDays }),
      state:
        rhythm.kind === 'booked'
          ? this.t('customers.glance.booked', { day: this.#format.shortDay(rhythm.dueDay) })
          : this.t(`customers.glance.${rhythm.kind}`, { days: rhythm.days }),
      late: rhythm.kind === 'overdue',
    };
  });
  protected readonly weeks = computed(() => {
    const { stats } = this.customer();
    if (stats === null) return null;
    const weeks = recentWeeks(stats.weeks, this.#format.today(), WEEKS);
    const top = Math.max(1, ...weeks.map((week) => week.minor));
    const latest = this.#format.money(weeks.at(-1)?.minor ?? 0, undefined, true);
    const highest = this.#format.money(top, undefined, true);
    return {
      words: this.t('customers.glance.weeksWords', { latest, highest }),
      bars: weeks.map((week, index) => {
        const height = Math.max(0, (week.minor / top) * 30);
        return {
          x: index * 8,
          y: 32 - height,
          height,
          title: `${this.#format.day(week.week)}: ${this.#format.money(week.minor, undefined, true)}`,
        };
      }),
    };
  });
  protected readonly loyalty = computed(() => {
    const loyalty = this.summary().loyalty;
    if (loyalty === null) return null;
    const { nextTier, pointsToNextTier } = loyalty;
    return {
      total: loyalty.totalPoints,
      points: this.t('customers.glance.points', { points: loyalty.totalPoints }),
      toNext:
        nextTier === null
          ? this.t('customers.glance.topTier')
          : this.t('customers.glance.toNext', {
              points: pointsToNextTier ?? 0,
              tier: this.t(`ui.tier.${nextTier}`),
            }),
      percent: tierProgress(loyalty).percent,
    };
  });
  protected readonly contacts = computed(() =>
    [...this.summary().contacts].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary)),
  );
  protected readonly tasks = computed(() =>
    this.summary().openTasks.map((task) => ({
      id: task.id,
      title:
        alertTitle(this.t, alertKindOf(task.id, this.customer().id), task.healthFall ?? null) ?? task.title,
      due: this.#format.relative(task.dueAt),
      exact: this.#format.dateTime(task.dueAt),
      late: this.#format.businessDay(task.dueAt) < this.#format.today(),
    })),
  );

  protected readonly custom = computed(() =>
    Object.entries(this.customer().custom)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, value]) => ({ name, value: this.#shown(value) })),
  );

  readonly #dietary = inject(LiveStore).doc((): Ref<'dietary'> | null => {
    const role = this.#session.role();
    return role === null || !opensDietary(role) ? null : ['dietary', this.customer().id];
  });
  protected readonly dietaryUnknown = computed(() => isUnknownHere(this.#dietary()));
  protected readonly allergens = computed(() => {
    const { value, status } = this.#dietary();
    if (status !== 'ready') return null;
    return allergens.flatMap((allergen) => {
      const state = value?.allergyInfo[allergen];
      return state === undefined ? [] : [{ allergen, state, name: this.t(`customers.allergen.${allergen}`) }];
    });
  });
  protected readonly restrictions = computed(() =>
    (this.#dietary().value?.dietaryRestrictions ?? []).map((each) => this.t(`customers.restriction.${each}`)),
  );

  #shown(value: string | number | boolean): string {
    if (typeof value === 'number') return this.#format.number(value, 6);
    if (typeof value === 'boolean') return this.t(value ? 'customers.custom.yes' : 'customers.custom.no');
    return value === '' ? '–' : value;
  }
}
