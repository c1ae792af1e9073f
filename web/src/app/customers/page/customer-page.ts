import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import {
  I18n,
  LiveStore,
  PageCustomer,
  PageTitle,
  Session,
  refTo,
  type Crumb,
  type Ref,
} from '../../platform';
import { Icon, Ready, State } from '../../ui';
import { ContactsPanel } from '../../contacts';
import { MemberPanel } from '../../loyalty';
import { CardPage } from '../card/card-page';
import { listKind } from '../list/list-query';
import { CustomerHeader } from './customer-header';
import { DietaryPanel } from './dietary-panel';
import { GlancePanel } from './glance-panel';
import { OrdersPanel } from './orders-panel';
import { opensDietary, readTab, tabNames } from './tabs';
import { TasksPanel } from './tasks-panel';
import { TimelinePanel } from './timeline-panel';

/** Everything about one customer. Opening it reads the customer, their dietary needs, and a page of the timeline. */
@Component({
  selector: 'crm-customer-page',
  imports: [
    CardPage,
    ContactsPanel,
    CustomerHeader,
    DietaryPanel,
    GlancePanel,
    Icon,
    MemberPanel,
    OrdersPanel,
    Ready,
    RouterLink,
    State,
    TasksPanel,
    TimelinePanel,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-page.html',
  styleUrl: './customer-page.scss',
})
export class CustomerPage {
  readonly #session = inject(Session);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.paramMap, { requireSync: true });
  readonly #query = toSignal(this.#route.queryParamMap, { requireSync: true });
  protected readonly t = inject(I18n).text;

  protected readonly id = computed(() => this.#params().get('id') ?? '');
  readonly #actor = this.#session.actor;
  /** Marketing and executives get the card; the customer itself is closed to them. */
  protected readonly asCard = computed(() => {
    const actor = this.#actor();
    return actor !== null && listKind(actor) === 'customerCard';
  });
  protected readonly customer = inject(LiveStore).doc((): Ref<'customer'> | null =>
    this.#actor() === null || this.asCard() || this.id() === '' ? null : ['customer', this.id()],
  );
  protected readonly tab = computed(() => readTab(this.#query().get('tab')));
  protected readonly tabs = computed(() => {
    const role = this.#session.role();
    return tabNames.map((name) => ({
      name,
      text: this.t(`customers.tab.${name}`),
      closed: name === 'dietary' && role !== null && !opensDietary(role),
      params: { tab: name === 'timeline' ? null : name, type: null },
    }));
  });

  protected readonly strip = viewChild<ElementRef<HTMLElement>>('strip');

  constructor() {
    // On a phone not all tabs have room: the one that is open is in sight.
    afterRenderEffect(() => {
      const [strip] = [this.strip()?.nativeElement, this.tab()];
      const here = strip?.querySelector<HTMLElement>('.here');
      if (strip && here) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2;
    });
    const page = inject(PageCustomer);
    const title = inject(PageTitle);
    effect(() => {
      const customer = this.customer().value;
      if (customer == null) return;
      page.current.set(refTo(customer));
      const list: Crumb = { text: this.t('customers.title'), link: '/customers' };
      title.set(list, customer.basicInfo.name);
    });
    inject(DestroyRef).onDestroy(() => page.current.set(null));
  }
}
