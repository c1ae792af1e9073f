import type { Locator, Page } from 'playwright-core';
import { moveTo } from './console.ts';

export type CustomerTab = 'timeline' | 'orders' | 'contacts' | 'loyalty' | 'dietary' | 'tasks';

const panels: Readonly<Record<CustomerTab, string>> = {
  timeline: 'crm-timeline-panel',
  orders: 'crm-orders-panel',
  contacts: 'crm-contacts-panel',
  loyalty: 'crm-member-panel',
  dietary: 'crm-dietary-panel',
  tasks: 'crm-tasks-panel',
};

/** The page of one customer, by what a person sees on it. */
export class CustomerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(id: string, name: string, tab: CustomerTab = 'timeline'): Promise<this> {
    await this.page.goto(`/customers/${id}${tab === 'timeline' ? '' : `?tab=${tab}`}`);
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    return this;
  }

  /** Another tab of the customer that is open, without loading the console anew. */
  async show(tab: CustomerTab): Promise<void> {
    const { pathname } = new URL(this.page.url());
    await moveTo(this.page, `${pathname}?tab=${tab}`, panels[tab]);
  }

  /** A timeline entry that says this. */
  entry(text: string | RegExp): Locator {
    return this.page.locator('crm-timeline-entry').filter({ hasText: text });
  }

  get header(): Locator {
    return this.page.locator('crm-customer-header');
  }

  get tier(): Locator {
    return this.header.locator('crm-tier-badge');
  }

  get lifecycle(): Locator {
    return this.header.locator('crm-lifecycle-chip');
  }

  get health(): Locator {
    return this.header.locator('crm-health-meter');
  }

  segment(name: string): Locator {
    return this.header.locator('crm-segment-chips').getByText(name);
  }

  /** The place itself, or what in it is marked as having just changed. */
  marked(place: Locator): Locator {
    return place.and(this.page.locator('.crm-fresh')).or(place.locator('.crm-fresh')).first();
  }

  /** A row of "At a glance": its figures stand beside its name. */
  glance(term: string | RegExp): Locator {
    return this.page
      .locator('crm-glance-panel dl > div')
      .filter({ has: this.page.locator('dt', { hasText: term }) });
  }
}
