import {
  yearRevenueOf,
  type BusinessType,
  type CustomerStatus,
  type HealthBand,
  type LifecycleStage,
} from '@creamline/domain/customers/plain';
import type { Health } from '@creamline/domain/customers';
import type { Tier } from '@creamline/domain/loyalty';
import type { BusinessDay } from '@creamline/domain/time';
import type { QueryScalar, Stored } from '../../platform';
import type { SortName } from './list-state';

/** One customer as the list shows it; what a role may not see is null. */
export interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly type: BusinessType;
  readonly status: CustomerStatus;
  readonly tier: Tier;
  readonly lifecycle: LifecycleStage | null;
  readonly health: Pick<Health, 'score' | 'band'> | null;
  readonly healthBand: HealthBand | null;
  readonly lastOrderAt: Date | null;
  /** Net goods of the last twelve months. */
  readonly revenueMinor: number | null;
  readonly orders: number | null;
  readonly points: number | null;
  readonly repId: string | null;
  readonly territoryId: string | null;
  readonly nextFollowUpAt: Date | null;
  readonly lastContactDate: Date | null;
  readonly segmentIds: readonly string[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  /** The `rev` a change of this customer starts from; null on a card, which nobody changes. */
  readonly rev: string | null;
  /** The customer as read, from which an edit in the list starts; null on a card. */
  readonly customer: Stored<'customer'> | null;
}

export function rowOfCustomer(customer: Stored<'customer'>, today: BusinessDay): ListRow {
  const { basicInfo, stats } = customer;
  const address = basicInfo.address;
  const year = stats === null ? null : yearRevenueOf(stats, today);
  return {
    id: customer.id,
    name: basicInfo.name,
    town: address?.city ?? '',
    type: customer.businessType,
    status: customer.status,
    tier: customer.tier,
    lifecycle: customer.lifecycle?.stage ?? null,
    health: customer.health,
    healthBand: customer.health?.band ?? null,
    lastOrderAt: stats?.lastOrderAt ?? null,
    revenueMinor: year?.revenueMinor ?? null,
    orders: stats?.orderCount ?? null,
    points: customer.summary?.loyalty?.totalPoints ?? null,
    repId: customer.assignedRepId,
    territoryId: customer.territoryId,
    nextFollowUpAt: customer.nextFollowUpAt,
    lastContactDate: customer.lastContactDate,
    segmentIds: customer.segmentIds,
    phone: basicInfo.phone,
    email: basicInfo.email,
    address: address === null ? null : addressLine(address),
    rev: customer.rev,
    customer,
  };
}

/**
 * The rows of customers, each made once for as long as its document and the day stay the same: on a long list another
 * page of customers costs its own rows, not all of them again.
 */
export class RowsOfCustomers {
  readonly #made = new WeakMap<Stored<'customer'>, { readonly today: BusinessDay; readonly row: ListRow }>();

  rowOf(customer: Stored<'customer'>, today: BusinessDay): ListRow {
    const known = this.#made.get(customer);
    if (known?.today === today) return known.row;
    const row = rowOfCustomer(customer, today);
    this.#made.set(customer, { today, row });
    return row;
  }
}

export function rowOfCard(card: Stored<'customerCard'>): ListRow {
  return {
    id: card.id,
    name: card.name,
    town: card.town,
    type: card.businessType,
    status: card.status,
    tier: card.tier,
    lifecycle: card.lifecycle,
    health: null,
    healthBand: card.healthBand,
    lastOrderAt: null,
    revenueMinor: null,
    orders: null,
    points: null,
    repId: card.assignedRepId,
    territoryId: card.territoryId,
    nextFollowUpAt: null,
    lastContactDate: null,
    segmentIds: card.segmentIds,
    phone: null,
    email: null,
    address: null,
    rev: null,
    customer: null,
  };
}

/** An address on one line, as a map search understands it. */
export function addressLine(address: {
  readonly line1: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}): string {
  const town = [address.postalCode, address.city].filter((part) => part !== '').join(' ');
  return [address.line1, town, address.country].filter((part) => part !== '').join(', ');
}

/** Where the next page starts: the order values of the last row. */
export function cursorOfCustomer(customer: Stored<'customer'>, by: SortName): readonly QueryScalar[] {
  switch (by) {
    case 'name':
      return [customer.basicInfo.name, customer.id];
    case 'lastOrder':
      return [customer.stats?.lastOrderAt ?? null, customer.id];
    case 'revenue':
      return [customer.yearRevenueMinor, customer.id];
    case 'health':
      return [customer.health?.score ?? null, customer.id];
    case 'next':
      return [customer.nextFollowUpAt, customer.id];
  }
}
