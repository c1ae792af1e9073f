import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { customerSchema } from '@creamline/domain/customers';
import { documents, sameValue } from '@creamline/domain/paths';
import { productCategories } from '@creamline/domain/products';
import { segmentMemberSchema, segmentSchema } from '@creamline/domain/segments';
import { taskSchema } from '@creamline/domain/tasks';
import { addDays } from '@creamline/domain/time';
import { AUTHOR } from '../import/targets.ts';
import { root } from '../node24.mjs';
import { Backend } from './backend.ts';
import { deriveDemo } from './derive.ts';
import { at, type DemoDocument } from './document.ts';
import { demoFacts, type DemoFacts } from './facts.ts';
import { demoProducts } from './products.ts';
import { Random } from './random.ts';

const today = '2026-11-20';

/** A few customers of different stories: enough to compare, quick to play. */
function slice(facts: DemoFacts): DemoFacts {
  const courses = new Set<string>();
  const customers = facts.customers.filter(({ customer, orders }) => {
    const wanted = !courses.has(customer.course) && orders.length < 60;
    if (wanted) courses.add(customer.course);
    return wanted;
  });
  return { ...facts, customers };
}

async function derived(facts: DemoFacts): Promise<ReadonlyMap<string, DemoDocument['data']>> {
  const all = new Map<string, DemoDocument['data']>();
  await deriveDemo(facts, {
    store: (taken) => {
      for (const { path, data } of taken) all.set(path, data);
      return Promise.resolve();
    },
    progress: () => undefined,
  });
  return all;
}

/** What of a derived document does not depend on when its trigger ran. */
function timeless(path: string, data: DemoDocument['data']): unknown {
  if (path.includes('/order_entries/')) return data['order'];
  if (path.startsWith('customers/')) return customerSchema.parse(data).stats;
  if (path.startsWith('loyalty_accounts/'))
    // The tenth order to arrive carries the bonus, so its day is the arrival's; its number and points are not.
    return [data['totalPoints'], data['deliveredOrders'], data['debt']];
  if (path.startsWith('loyalty_transactions/')) return [data['points'], data['type'], data['customerId']];
  return [data['customerId'], data['counted'], data['goodsMinor'], data['points'], data['lines']];
}

const compared =
  /^(customers|settlements|loyalty_accounts|loyalty_transactions|customers\/[^/]+\/order_entries)\/[^/]+$/;

describe('the demo dairy', () => {
  const whole = demoFacts(today);
  const facts = slice(whole);

  it('is the same for the same day', () => {
    expect(JSON.stringify(demoFacts(today)) === JSON.stringify(whole)).toBe(true);
  });

  it('sells what the console has words for', () => {
    const categories = new Set(demoProducts(at(today, 8)).map(({ category }) => category));
    expect([...categories].filter((each) => !productCategories.some((known) => known === each))).toEqual([]);
  });

  it.each(['en', 'de'])(
    'and the import take orders from where the console has words for, in %s',
    (language) => {
      const texts = z
        .record(z.string(), z.string())
        .parse(JSON.parse(readFileSync(path.join(root, 'web/src/i18n', `orders.${language}.json`), 'utf8')));
      const orders = whole.customers.flatMap((each) => each.orders.map(({ data }) => data.source));
      const sources = [...new Set([...orders, AUTHOR])].map(
        (source) => `orders.source.${source.toLowerCase()}`,
      );
      expect(sources.length).toBeGreaterThan(2);
      expect(sources.filter((key) => !Object.hasOwn(texts, key))).toEqual([]);
    },
  );

  it('has 300 customers of every type, and between 12,000 and 25,000 orders', () => {
    expect(whole.customers).toHaveLength(300);
    const types = new Set(whole.customers.map(({ customer }) => customer.document.data['businessType']));
    expect([...types].sort()).toEqual(['distributor', 'foodservice', 'household', 'retail', 'wholesale']);
    const orders = whole.customers.flatMap((each) => each.orders);
    expect(orders.length).toBeGreaterThan(12_000);
    expect(orders.length).toBeLessThan(25_000);
    expect(new Set(orders.map(({ id }) => id)).size).toBe(orders.length);
  });

  it.each([
    ['a Sunday', '2026-11-29'],
    ['a Monday', '2026-11-30'],
    ['a Wednesday', '2026-12-02'],
    ['a Friday', '2026-11-20'],
    ['a Saturday', '2026-11-28'],
  ])('has placed every order by the morning of %s, on a working day, and some are on their way', (_, day) => {
    const orders = demoFacts(day).customers.flatMap((each) => each.orders.map(({ data }) => data));
    const moments = orders.flatMap(({ placedAt, deliveredAt, createdAt, updatedAt }) =>
      [placedAt, deliveredAt, createdAt, updatedAt].filter((each) => each !== null),
    );
    expect(moments.filter((each) => each > at(day, 6))).toEqual([]);
    const weekdays = new Set(orders.map(({ placedAt }) => placedAt.getUTCDay()));
    expect([...weekdays].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect(
      orders.filter(({ deliveredAt, placedAt }) => deliveredAt !== null && deliveredAt < placedAt),
    ).toEqual([]);
    expect(orders.filter(({ status }) => status === 'confirmed').length).toBeGreaterThan(10);
  });

  it('names what somebody is as one says it of a woman or of a man', () => {
    const people = whole.customers.flatMap(({ contacts }) => contacts.map(({ data }) => data));
    const positionsOf = (first: string): ReadonlySet<unknown> =>
      new Set(
        people.filter(({ name }) => String(name).startsWith(`${first} `)).map(({ position }) => position),
      );
    for (const first of ['Petra', 'Anja', 'Linh']) {
      expect(positionsOf(first)).toContain('Inhaberin');
      expect(positionsOf(first)).not.toContain('Inhaber');
    }
    for (const first of ['Olaf', 'Jonas', 'Mehmet']) {
      expect(positionsOf(first)).toContain('Inhaber');
      expect(positionsOf(first)).not.toContain('Inhaberin');
    }
  });

  it('has no ice in winter and no milk in the holidays', () => {
    const daysOf = (kind: string): readonly string[] =>
      whole.customers
        .filter(({ customer }) => customer.kind.id === kind)
        .flatMap(({ orders }) => orders.map(({ data }) => data.deliveredAt?.toISOString().slice(5, 10) ?? ''))
        .filter((day) => day !== '');
    expect(daysOf('ice').filter((day) => day.startsWith('01') || day.startsWith('12'))).toEqual([]);
    expect(daysOf('school').filter((day) => day >= '07-06' && day <= '08-12')).toEqual([]);
  });

  it('gives every representative something overdue, due today and due later', () => {
    const desks = new Map<string, Set<number>>();
    for (const { interactions } of whole.customers)
      for (const { data, doneAt } of interactions) {
        if (data.followUpDate === null || doneAt !== null) continue;
        const desk = desks.get(data.userId) ?? new Set<number>();
        const day = data.followUpDate.toISOString().slice(0, 10);
        desks.set(data.userId, desk.add(Math.sign(day < today ? -1 : day === today ? 0 : 1)));
      }
    for (const rep of ['rep-anna', 'rep-ben', 'rep-carla', 'rep-deniz'])
      expect([rep, [...(desks.get(rep) ?? [])].sort((a, b) => a - b)]).toEqual([rep, [-1, 0, 1]]);
  });

  it('lets every representative keep most promises of the last weeks, and each their own share', () => {
    const promised = whole.customers.flatMap(({ interactions }) =>
      interactions.flatMap(({ data: { userId, followUpDate }, doneAt }) =>
        followUpDate === null || followUpDate >= at(today, 0) ? [] : [{ userId, followUpDate, doneAt }],
      ),
    );
    const shares = ['rep-anna', 'rep-ben', 'rep-carla', 'rep-deniz'].map((rep) => {
      const mine = promised.filter(({ userId }) => userId === rep);
      expect(mine.length).toBeGreaterThan(15);
      const left = mine.filter(({ doneAt }) => doneAt === null);
      // What is still to do is of this week.
      expect(left.filter(({ followUpDate }) => followUpDate < at(addDays(today, -6), 0))).toEqual([]);
      expect(left.length).toBeGreaterThan(0);
      return (
        mine.filter(({ doneAt, followUpDate }) => doneAt !== null && doneAt <= followUpDate).length /
        mine.length
      );
    });
    expect(Math.min(...shares)).toBeGreaterThan(0.5);
    expect(Math.max(...shares)).toBeLessThan(0.95);
    expect(new Set(shares).size).toBe(shares.length);
  });

  it('leaves no follow-up and no alert on a desk for longer than a week', async () => {
    const tasks = [...(await derived(facts))]
      .filter(([path]) => path.startsWith('tasks/'))
      .map(([, data]) => taskSchema.parse(data));
    const old = tasks.filter(({ dueAt }) => dueAt < at(addDays(today, -7), 0));
    expect(old.filter(({ sourceType }) => sourceType === 'alert').length).toBeGreaterThan(0);
    expect(old.filter(({ sourceType }) => sourceType === 'interaction').length).toBeGreaterThan(0);
    expect(old.filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('leaves no review of points and tiers for the night after', async () => {
    const due = [...(await derived(facts))]
      .filter(([path]) => path.startsWith('loyalty_accounts/'))
      .map(([, data]) => data['nextReviewDay']);
    expect(due.length).toBeGreaterThan(0);
    expect(due.filter((day) => typeof day === 'string' && day <= today)).toEqual([]);
  });

  it('has nobody in a segment from before its rule was in force', async () => {
    const all = [...(await derived(facts))];
    const inForce = new Map(
      all
        .filter(([path]) => /^segments\/[^/]+$/.test(path))
        .map(([path, data]) => [path, segmentSchema.parse(data).calculatedAt]),
    );
    const members = all.filter(([path]) => /^segments\/[^/]+\/members\//.test(path));
    expect(members.length).toBeGreaterThan(0);
    const early = members.filter(([path, data]) => {
      const since = inForce.get(path.split('/').slice(0, 2).join('/'));
      return !(since instanceof Date) || segmentMemberSchema.parse(data).since < since;
    });
    expect(early).toEqual([]);
  });

  it('holds only documents their schemas accept', async () => {
    const kinds = Object.values(documents).map(({ path, schema }) => ({
      pattern: new RegExp(`^${path.replaceAll('{}', '[^/]+')}$`),
      schema,
    }));
    const wrong = [...(await derived(facts))].flatMap(([path, data]) => {
      const kind = kinds.find(({ pattern }) => pattern.test(path));
      const parsed = kind?.schema.safeParse(data);
      return parsed?.success === true ? [] : [[path, parsed?.error.message ?? 'no such document']];
    });
    expect(wrong).toEqual([]);
  });

  it('comes out as the triggers leave it, whatever the order of their events', async () => {
    const expected = await derived(facts);
    const backend = new Backend();
    const now = at(today, 6);
    await backend.write(at(addDays(today, -800), 6), facts.base);
    const random = new Random('shuffled');
    const parents = facts.customers.map(({ customer }) => customer.document);
    const rest = facts.customers.flatMap(({ contacts, dietary, interactions, orders }) => [
      ...contacts,
      ...dietary,
      ...interactions,
      ...orders,
    ]);
    await backend.write(now, parents);
    for (const document of random.some(rest, rest.length).sort(() => random.next() - 0.5))
      await backend.write(now, [document]);
    for (const { customer } of facts.customers) await backend.review(now, customer.id);

    const paths = [...expected.keys()].filter((path) => compared.test(path));
    expect(paths.length).toBeGreaterThan(300);
    const different = paths.filter((path) => {
      const live = backend.store.documents.get(path)?.data;
      const made = expected.get(path);
      return (
        live === undefined || made === undefined || !sameValue(timeless(path, live), timeless(path, made))
      );
    });
    expect(different).toEqual([]);
  });
});
