import type { Locator, Page } from 'playwright-core';

export type CustomerTab = 'timeline' | 'orders' | 'contacts' | 'loyalty' | 'dietary' | 'tasks';

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

  /** A row of "At a glance": its figures stand beside its name. */
  glance(term: string | RegExp): Locator {
    return this.page
      .locator('crm-glance-panel dl > div')
      .filter({ has: this.page.locator('dt', { hasText: term }) });
  }
}
