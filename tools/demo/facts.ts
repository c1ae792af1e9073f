import { pathOf } from '@creamline/domain/paths';
import type { RuleSet } from '@creamline/domain/segments';
import { addDays, type BusinessDay } from '@creamline/domain/time';
import { demoContacts } from './contacts.ts';
import { demoCustomers, HISTORY_DAYS, type DemoCustomer } from './customers.ts';
import { demoDietary } from './dietary.ts';
import { at, type DemoDocument } from './document.ts';
import { FollowUpDays } from './follow-up-days.ts';
import { demoInteractions, type DemoInteraction } from './interactions.ts';
import { demoOrders, type DemoOrder } from './orders.ts';
import { demoProducts } from './products.ts';
import { demoRuleSet, demoSegments } from './segments.ts';
import { demoSettings } from './settings.ts';
import { demoTasks } from './tasks.ts';

/** One customer with everything people and the order system wrote about them. */
export interface CustomerFacts {
  readonly customer: DemoCustomer;
  readonly contacts: readonly DemoDocument[];
  readonly dietary: readonly DemoDocument[];
  readonly interactions: readonly DemoInteraction[];
  readonly orders: readonly DemoOrder[];
}

/** What the demo dairy starts from: only facts. What functions derive of them is worked out by the functions' own handlers. */
export interface DemoFacts {
  readonly today: BusinessDay;
  readonly ruleSet: RuleSet;
  /** Company, programme, territories, staff, products and segments. */
  readonly base: readonly DemoDocument[];
  readonly customers: readonly CustomerFacts[];
  /** Tasks of the staff that no customer asks for. */
  readonly tasks: readonly DemoDocument[];
}

/** The facts of the demo dairy as of the morning of `today`: the same for the same day, on every machine. */
export function demoFacts(today: BusinessDay): DemoFacts {
  const founded = at(addDays(today, -HISTORY_DAYS - 30), 9);
  const products = demoProducts(founded);
  const bySku = new Map(products.map((product) => [product.sku, product]));
  const ruleSet = demoRuleSet(founded);
  const followUps = new FollowUpDays(today);
  return {
    today,
    ruleSet,
    base: [
      ...demoSettings(founded),
      ...products.map((product) => ({ path: pathOf('product', product.sku), data: product })),
      ...demoSegments(founded),
      { path: pathOf('ruleSet'), data: ruleSet },
    ],
    tasks: demoTasks(today),
    customers: demoCustomers(today).map((customer) => {
      const contacts = demoContacts(customer);
      return {
        customer,
        contacts,
        dietary: demoDietary(customer, today),
        interactions: demoInteractions(
          customer,
          contacts.map(({ id }) => id),
          today,
          followUps,
        ),
        orders: demoOrders(customer, bySku, today),
      };
    }),
  };
}
