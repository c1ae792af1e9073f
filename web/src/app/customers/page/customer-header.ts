import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { InteractionLogger } from '../../interactions';
import { CompanySettings, Format, I18n, Session, type Stored } from '../../platform';
import { Fresh, HealthMeter, Icon, LifecycleChip, TierBadge, Why, type WhyFactor } from '../../ui';
import { Menu, type MenuItem } from '../../ui/menu';
import { ShownPhones } from '../../ui/shown-phones';
import { addressLine } from '../list/list-row';
import { ReferenceNames } from '../reference-names';
import { ReasonWords } from './reason-words';
import { SegmentChips } from './segment-chips';

/** Who the customer is and how they stand, each computed thing with its reasons, and what can be done. */
@Component({
  selector: 'crm-customer-header',
  imports: [Fresh, HealthMeter, Icon, LifecycleChip, Menu, RouterLink, SegmentChips, TierBadge, Why],
  providers: [ReasonWords],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './customer-header.html',
  styleUrl: './customer-header.scss',
})
export class CustomerHeader {
  readonly customer = input.required<Stored<'customer'>>();
  /** Whether something shown here has not reached the server. */
  readonly pending = input(false);

  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #format = inject(Format);
  readonly #company = inject(CompanySettings).company;
  readonly #names = inject(ReferenceNames);
  readonly #reasons = inject(ReasonWords);
  readonly #logger = inject(InteractionLogger);
  readonly #phones = inject(ShownPhones);
  protected readonly t = inject(I18n).text;

  protected readonly mayLog = computed(() => this.#session.can('create', 'interaction'));
  protected readonly mayOrder = computed(() => this.#session.can('create', 'orderDraft'));
  protected readonly mayEdit = computed(() => this.#session.can('update', 'customer'));

  protected readonly facts = computed(() => {
    const customer = this.customer();
    const stats = customer.stats;
    return [
      this.t(`customers.type.${customer.businessType}`),
      this.#names.territoryName(customer.territoryId),
      this.#names.userName(customer.assignedRepId) || this.t('customers.page.noRep'),
      stats?.firstOrderDay ? this.t('customers.page.since', { year: stats.firstOrderDay.slice(0, 4) }) : '',
    ].filter((fact) => fact !== '');
  });
  protected readonly next = computed(() => {
    const at = this.customer().nextFollowUpAt;
    return at === null
      ? null
      : {
          text: this.t('customers.page.next', { when: this.#format.relative(at) }),
          exact: this.#format.dateTime(at),
        };
  });
  protected readonly tierFactors = computed<readonly WhyFactor[]>(() =>
    this.#reasons.tier(this.customer().summary?.loyalty),
  );
  protected readonly healthFactors = computed<readonly WhyFactor[]>(() =>
    this.#reasons.health(this.customer().health),
  );
  protected readonly lifecycleFactors = computed<readonly WhyFactor[]>(() =>
    this.#reasons.lifecycleFigures(this.customer().lifecycle),
  );
  protected readonly lifecycleSummary = computed(() =>
    this.#reasons.lifecycleRule(this.customer().lifecycle),
  );

  protected readonly more = computed<readonly MenuItem[]>(() => {
    const { id, basicInfo } = this.customer();
    const { phone, email, address } = basicInfo;
    return [
      {
        id: 'edit',
        text: this.t('customers.page.edit'),
        icon: 'edit',
        closed: this.mayEdit() ? '' : this.t('customers.page.mayNotEdit'),
        run: (): void => void this.#router.navigate(['/customers', id, 'edit']),
      },
      {
        id: 'call',
        text:
          phone === null
            ? this.t('customers.page.call')
            : this.t('customers.page.callNumber', { number: this.#phones.text(phone) }),
        icon: 'call',
        closed: phone === null ? this.t('customers.page.noPhone') : '',
        run: (): void => location.assign(`tel:${phone ?? ''}`),
      },
      {
        id: 'mail',
        text: this.t('customers.page.mail'),
        icon: 'mail',
        closed: email === null ? this.t('customers.page.noEmail') : '',
        run: (): void => location.assign(`mailto:${encodeURIComponent(email ?? '')}`),
      },
      {
        id: 'route',
        text: this.t('customers.page.route'),
        icon: 'directionsCar',
        closed: address === null ? this.t('customers.page.noAddress') : '',
        run: (): void => this.#openMap(address === null ? '' : addressLine(address)),
      },
      { id: 'print', text: this.t('customers.page.print'), icon: 'print', run: (): void => print() },
    ];
  });

  constructor() {
    this.#names.need('user', 'territory');
  }

  protected log(): void {
    void this.#logger.open();
  }

  /** Whether the status tells more than the stage does beside it. */
  protected saysStatus(): boolean {
    const { status, lifecycle } = this.customer();
    return status !== 'active' && status !== lifecycle?.stage;
  }

  protected statusName(): string {
    return this.t(`customers.status.${this.customer().status}`);
  }

  protected tierHeading(): string {
    return this.t('customers.page.tierWhy', { tier: this.t(`ui.tier.${this.customer().tier}`) });
  }

  protected healthHeading(): string {
    return this.t('customers.page.healthWhy', { score: this.customer().health?.score ?? 0 });
  }

  #openMap(address: string): void {
    const query = encodeURIComponent(`${address}, ${this.#company().country}`);
    open(`https://www.openstreetmap.org/search?query=${query}`, '_blank', 'noopener,noreferrer');
  }
}
