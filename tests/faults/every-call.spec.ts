import { write, type Write } from '@creamline/domain/paths';
import { customerWritten } from '../../functions/src/customers/index.ts';
import { interactionWritten } from '../../functions/src/interactions/index.ts';
import { stepJob } from '../../functions/src/jobs/advance-job.ts';
import { resumeJobs } from '../../functions/src/jobs/resume-jobs.ts';
import { reviewAccounts } from '../../functions/src/loyalty/review-accounts.ts';
import { judgeDraft } from '../../functions/src/orders/judge-draft.ts';
import { reconcile } from '../../functions/src/orders/reconcile.ts';
import { settleOrder } from '../../functions/src/orders/settle-order.ts';
import { segmentWritten } from '../../functions/src/segments/index.ts';
import { recountMembers } from '../../functions/src/segments/recount-members.ts';
import { escalateOverdue } from '../../functions/src/tasks/escalate-overdue.ts';
import { sendReminders } from '../../functions/src/tasks/send-reminders.ts';
import { contact, interaction, segment, task, user } from '../../functions/src/testing/samples.ts';
import { Process, World, mishaps, type Fault } from './dying-process.ts';
import { Random } from './random.ts';
import { NOW, createCustomer, newOrder, startingWrites } from './world.ts';

/** One handler at work: what is there before, and what it does; done again until it ends without an error. */
interface Scenario {
  readonly now?: Date;
  readonly given: (world: World) => Promise<void>;
  readonly work: (process: Process) => Promise<unknown>;
  /** A document that is only there, or reads so, once the work is done. */
  readonly leaves: readonly [path: string, data: object];
}

const HALF_AN_HOUR_ON = new Date(NOW.getTime() + 30 * 60_000);
const TWO_YEARS_ON = new Date('2029-01-05T09:00:00Z');
const given =
  (...writes: Write[]) =>
  (world: World): Promise<void> => {
    world.store.commit([...startingWrites(), ...writes]);
    return Promise.resolve();
  };

const delivered = {
  ...newOrder(new Random(7), 'o1'),
  customerId: 'c1',
  status: 'delivered',
  deliveredAt: new Date('2026-11-20T10:00:00Z'),
} as const;

const draft = write.set(['orderDraft', 'd1'], {
  customerId: 'c1',
  lines: [{ sku: 'milk', quantity: 10, seenPriceMinor: 119 }],
  note: '',
  requestedDay: null,
  acceptedWarnings: [],
  assignedRepId: 'rep-anna',
  territoryId: 'leipzig',
  createdAt: NOW,
  createdBy: 'rep-anna',
  updatedAt: NOW,
  updatedBy: 'rep-anna',
  rev: 'r1',
  base: null,
  state: 'new',
  orderId: null,
  error: null,
  warnings: [],
  judgedAt: null,
});

const milk = write.set(['product', 'milk'], {
  sku: 'milk',
  name: 'Milk',
  category: 'milk',
  unit: '1 l',
  priceMinor: 119,
  currency: 'EUR',
  vatRate: 0.07,
  shelfLifeDays: 10,
  fatPercent: 3.5,
  containerType: null,
  depositMinor: 15,
  allergens: { milk: 'contains' },
  active: true,
  updatedAt: NOW,
});

const staff = [
  write.set(['user', 'rep-anna'], user()),
  write.set(['user', 'manager-mara'], user({ name: 'Mara', role: 'manager', managerId: null })),
];

/** Does the steps of jobs that wait; one that fails stays first in the queue. */
async function drain({ world, context, queue }: Process): Promise<void> {
  for (let step = world.steps[0]; step !== undefined; step = world.steps[0]) {
    await stepJob(context, queue, step);
    world.steps.shift();
  }
}

const scenarios: Readonly<Record<string, Scenario>> = {
  'an order draft is judged': {
    given: given(...staff, milk, draft),
    work: (process) => judgeDraft(process.context, 'd1'),
    leaves: ['orders/d1', { status: 'placed' }],
  },
  'an interaction is logged with a follow-up': {
    given: given(
      write.set(['contact', 'k1'], contact()),
      write.set(
        ['interaction', 'i1'],
        interaction({
          contactId: 'k1',
          timestamp: new Date('2026-11-21T10:00:00Z'),
          followUpRequired: true,
          followUpDate: new Date('2026-11-25T09:00:00Z'),
        }),
      ),
    ),
    work: (process) =>
      interactionWritten(process.context, {
        id: 'i1',
        before: () => null,
        after: () => ({ customerId: 'c1', contactId: 'k1' }),
      }),
    leaves: ['tasks/followup_i1', { state: 'open' }],
  },
  'a customer is created, whom an order awaits': {
    given: async (world) => {
      await given(write.set(['order', 'o1'], { ...delivered, customerId: 'c3' }))(world);
      await settleOrder(new Process(world, NOW).context, { orderId: 'o1' });
      world.store.commit([createCustomer('c3')]);
    },
    work: async (process) => {
      const created = { before: () => null, after: () => ({ businessType: 'retail' }) };
      await customerWritten(process.context, process.queue, { id: 'c3', ...created });
      // The settlement writes the customer, which is an event as well.
      const settled = { before: () => ({ tier: 'bronze' }), after: () => ({ tier: 'silver' }) };
      await customerWritten(process.context, process.queue, { id: 'c3', ...settled });
    },
    leaves: ['loyalty_accounts/c3', { deliveredOrders: 1 }],
  },
  'a customer moves to another representative with all that is theirs': {
    given: given(
      write.set(['order', 'o1'], delivered),
      write.set(['contact', 'k1'], contact()),
      write.set(['task', 't1'], task({ assigneeId: 'rep-ben', assignedRepId: 'rep-ben' })),
      write.set(['interaction', 'i1'], interaction({ assignedRepId: 'rep-ben' })),
    ),
    work: async (process) => {
      const hint = {
        before: () => ({ assignedRepId: 'rep-ben' }),
        after: () => ({ assignedRepId: 'rep-anna' }),
      };
      await customerWritten(process.context, process.queue, { id: 'c1', ...hint });
      await drain(process);
    },
    leaves: ['orders/o1', { assignedRepId: 'rep-anna' }],
  },
  'a segment gets a rule, and every customer is judged by it': {
    given: given(
      write.set(
        ['segment', 'shops'],
        segment({ kind: 'compare', field: 'businessType', op: 'eq', value: 'retail' }),
      ),
    ),
    work: async (process) => {
      const hint = { before: () => null, after: () => ({ status: 'active' }) };
      await segmentWritten(process.context, process.queue, { id: 'shops', ...hint });
      await drain(process);
      // A step that died after its commit is not asked for again: the schedule finds its job standing still.
      await resumeJobs({ ...process.context, now: () => HALF_AN_HOUR_ON }, process.queue);
      await drain(process);
    },
    leaves: ['segments/shops', { memberCount: 2, calculation: null }],
  },
  'a count of members that was wrong is corrected': {
    given: given(write.update(['segment', 'buyers'], { memberCount: 7 })),
    work: (process) => recountMembers(process.context),
    leaves: ['segments/buyers', { memberCount: 0 }],
  },
  'a reminder is sent': {
    given: given(...staff, write.set(['task', 't1'], task({ dueAt: NOW, remindAt: NOW }))),
    now: new Date('2026-11-23T09:00:00Z'),
    work: (process) => sendReminders(process.context),
    leaves: [`notifications/reminder_t1_${NOW.getTime()}`, { userId: 'rep-anna' }],
  },
  'a manager is told of what is overdue': {
    given: given(...staff, write.set(['task', 't1'], task({ dueAt: NOW, escalateAt: NOW }))),
    work: (process) => escalateOverdue(process.context),
    leaves: [`notifications/overdue_t1_${NOW.getTime()}`, { userId: 'manager-mara' }],
  },
  'points expire': {
    given: async (world) => {
      await given(write.set(['order', 'o1'], delivered))(world);
      await settleOrder(new Process(world, NOW).context, { orderId: 'o1' });
    },
    now: TWO_YEARS_ON,
    work: (process) => reviewAccounts(process.context),
    leaves: ['loyalty_accounts/c1', { totalPoints: 0 }],
  },
  'the sweep puts the entry of an order where it belongs': {
    given: async (world) => {
      await given(write.set(['order', 'o1'], delivered))(world);
      await settleOrder(new Process(world, NOW).context, { orderId: 'o1' });
      const entry = world.store.documents.get('customers/c1/order_entries/order_o1');
      world.store.commit([
        { kind: 'set', path: 'interactions/order_o1', data: entry?.data ?? {} },
        write.delete(['orderInteraction', 'c1', 'order_o1']),
      ]);
    },
    work: (process) => reconcile(process.context),
    leaves: ['customers/c1/order_entries/order_o1', { auto: true }],
  },
  'the sweep settles an order and judges a draft': {
    given: given(...staff, milk, draft, write.set(['order', 'o1'], { ...delivered, customerId: 'c2' })),
    work: (process) => reconcile(process.context),
    leaves: ['settlements/o1', { counted: true }],
  },
};

/** Does the work, and after a fault again as the platform does: by a process that is well. */
async function play({ given: prepare, work, now = NOW }: Scenario, fault: Fault | null) {
  const world = new World();
  await prepare(world);
  const process = new Process(world, now, fault);
  try {
    await work(process);
  } catch (error) {
    if (fault === null) throw error;
    await work(process.isDead ? new Process(world, now) : process);
  }
  return { world, calls: process.calls };
}

describe.each(Object.entries(scenarios))('%s', (_name, scenario) => {
  const [path, data] = scenario.leaves;

  it.each(mishaps)(
    'as if nothing had happened, whichever call meets with: %s',
    async (mishap) => {
      const { world, calls } = await play(scenario, null);
      expect(calls).toBeGreaterThan(2);
      expect(world.store.documents.get(path)?.data).toMatchObject(data);
      for (let call = 1; call <= calls; call += 1) {
        for (const when of ['before', 'after'] as const) {
          const struck = await play(scenario, { call, when, mishap });
          expect([call, when, struck.world.contents]).toEqual([call, when, world.contents]);
          expect(struck.world.store.violations).toEqual([]);
        }
      }
    },
    60_000,
  );
});
