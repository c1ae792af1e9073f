import { tiers, type Tier } from '../loyalty/index.ts';
import { ids, write, type Write } from '../paths/index.ts';
import type { Task } from '../tasks/index.ts';
import { businessDayOf, instantOf, type BusinessDay } from '../time/index.ts';
import type { Company } from '../territories/index.ts';
import { alertWords } from './alert-words.ts';
import type { AlertKind } from './choices.ts';
import type { Customer } from './customer.ts';
import type { Evaluation } from './evaluate.ts';
import type { HealthFall } from './health-fall.ts';
import { FALL_DAYS, healthDrop } from './weigh-health.ts';

interface Alert {
  readonly kind: AlertKind;
  /** The day it is about: one alert for each kind, customer and day. */
  readonly day: BusinessDay;
  readonly healthFall?: HealthFall;
}

export interface AlertInput {
  readonly customerId: string;
  /** As stored before this evaluation. */
  readonly before: Customer;
  /** As it will be stored; its `tier` is the new one. */
  readonly customer: Customer;
  readonly evaluation: Evaluation;
  readonly company: Pick<Company, 'timeZone'>;
  readonly now: Date;
}

/**
 * The alert tasks of an evaluation for the assigned representative, else the account manager: the lifecycle turned
 * slowing or dormant, health fell sharply into a worse band, or the tier dropped. The first evaluation of a customer
 * raises none, so that importing history does not.
 */
export function planAlerts(input: AlertInput): Write[] {
  const { customerId, customer, company, now } = input;
  const assigneeId = customer.assignedRepId ?? customer.accountManager;
  if (assigneeId === null || input.before.lifecycle === null) return [];
  const today = businessDayOf(now, company.timeZone);
  return alertsOf(input, today).map(({ kind, day, healthFall = null }) => {
    const task: Partial<Task> = {
      kind: 'alert',
      title: `${alertWords(kind, null, 'en')}: ${customer.basicInfo.name}`.slice(0, 200),
      note: '',
      customerId,
      customerName: customer.basicInfo.name,
      assigneeId,
      dueAt: instantOf(today, company.timeZone, 17),
      allDay: true,
      remindMinutesBefore: 0,
      state: 'open',
      doneAt: null,
      snoozeCount: 0,
      recurrence: null,
      assignedRepId: customer.assignedRepId,
      territoryId: customer.territoryId,
      sourceType: 'alert',
      sourceId: kind,
      healthFall,
      createdAt: now,
      createdBy: 'system',
      updatedAt: now,
      updatedBy: 'system',
      rev: `${kind}-${day}`,
      base: null,
    };
    // Merged, not created: an order taken back can raise the alert of the same day again.
    return write.merge(['task', ids.alert(kind, customerId, day)], task);
  });
}

function alertsOf({ before, customer, evaluation, company }: AlertInput, today: BusinessDay): Alert[] {
  const alerts: Alert[] = [];
  const { stage, since } = evaluation.lifecycle;
  if ((stage === 'slowing' || stage === 'dormant') && before.lifecycle?.stage !== stage)
    alerts.push({ kind: stage, day: businessDayOf(since, company.timeZone) });
  const { health } = evaluation;
  if (health?.fellOn === today && before.health?.fellOn !== today) {
    const from = health.score + healthDrop(health, FALL_DAYS, today);
    alerts.push({ kind: 'healthDrop', day: today, healthFall: { from, to: health.score } });
  }
  if (rank(customer.tier) < rank(before.tier)) alerts.push({ kind: 'tierDrop', day: today });
  return alerts;
}

function rank(tier: Tier): number {
  return tiers.indexOf(tier);
}
