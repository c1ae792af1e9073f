import { write, type Write } from '../paths/index.ts';
import type { Task } from '../tasks/index.ts';
import { addDays, type BusinessDay } from '../time/index.ts';
import { alertKindOf } from './alert-kind.ts';
import { FALL_DAYS, bandOf } from './weigh-health.ts';
import { healthBands, type AlertKind } from './choices.ts';
import { type Health } from './health-schema.ts';
import type { Customer } from './customer.ts';

/** What is known of a customer, as far as it can end an alert. */
export type AlertFacts = Pick<Customer, 'lifecycle' | 'health' | 'summary'>;

/**
 * The open alert tasks of a customer whose cause is gone: orders come again, or health is back in the band it fell
 * from. A lost tier stays for a person to look at. Ids of tasks, as the customer's summary lists them.
 */
export function endedAlerts(customerId: string, customer: AlertFacts): string[] {
  const over = endableKinds.filter((kind) => !isInForce(kind, customer));
  const tasks = customer.summary?.openTasks ?? [];
  return tasks.map(({ id }) => id).filter((id) => over.some((kind) => kind === alertKindOf(id, customerId)));
}

/** Cancels an alert that is still open; nothing where somebody has dealt with it. */
export function planAlertEnd(id: string, task: Pick<Task, 'state' | 'rev'>, now: Date): Write[] {
  if (task.state !== 'open') return [];
  return [
    write.update(['task', id], {
      state: 'cancelled',
      updatedAt: now,
      updatedBy: 'system',
      rev: `system-${now.getTime().toString(36)}`,
      base: task.rev,
    }),
  ];
}

const endableKinds = ['slowing', 'dormant', 'healthDrop'] as const satisfies readonly AlertKind[];

function isInForce(kind: (typeof endableKinds)[number], { lifecycle, health }: AlertFacts): boolean {
  switch (kind) {
    case 'slowing':
      return lifecycle?.stage === 'slowing';
    case 'dormant':
      return lifecycle?.stage === 'dormant' || lifecycle?.stage === 'lost';
    case 'healthDrop':
      return health?.fellOn !== undefined && rank(health.band) < rank(bandBefore(health, health.fellOn));
  }
}

/** The band of the best score that was in force in the two weeks before a fall; good where nothing is left of them. */
function bandBefore(health: Health, fellOn: BusinessDay): Health['band'] {
  const earlier = health.history.filter(({ day }) => day < fellOn);
  const start = earlier.findIndex(({ day }) => day <= addDays(fellOn, -FALL_DAYS));
  const inForce = earlier.slice(0, start < 0 ? undefined : start + 1).map(({ score }) => score);
  return inForce.length === 0 ? 'good' : bandOf(Math.max(...inForce), null);
}

function rank(band: Health['band']): number {
  return healthBands.indexOf(band);
}
