import {
  businessTypes,
  customerStatuses,
  healthBands,
  lifecycleStages,
  type BusinessType,
  type CustomerStatus,
  type HealthBand,
  type LifecycleStage,
} from '@creamline/domain/customers/plain';
import type { Health } from '@creamline/domain/customers';
import { tiers } from '@creamline/domain/loyalty/plain';
import type { Tier } from '@creamline/domain/loyalty';
import type { FieldReader, QueryScalar, Stored } from '../../platform';
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
  /** Net goods of twelve months, as the list is ordered by them. */
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
  /** The customer as read, from which an edit in the list starts; null on a card and on a row flown over. */
  readonly customer: Stored<'customer'> | null;
  /** What tells it from others found that have its name and town; absent where there are none. */
  readonly apart?: string;
}

export function rowOfCustomer(customer: Stored<'customer'>): ListRow {
  const { basicInfo, stats } = customer;
  const address = basicInfo.address;
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
    revenueMinor: customer.yearRevenueMinor,
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

/** What {@link rowOfCustomerFields} reads. */
export const customerRowFields = [
  'basicInfo.name',
  'basicInfo.address',
  'basicInfo.phone',
  'basicInfo.email',
  'businessType',
  'status',
  'tier',
  'lifecycle.stage',
  'health.score',
  'health.band',
  'stats.lastOrderAt',
  'stats.orderCount',
  'yearRevenueMinor',
  'summary.loyalty.totalPoints',
  'assignedRepId',
  'territoryId',
  'nextFollowUpAt',
  'lastContactDate',
  'segmentIds',
  'rev',
] as const;

/** The row of a customer of whom only {@link customerRowFields} were read; undefined where they make none. */
export function rowOfCustomerFields(fields: FieldReader): ListRow | undefined {
  const name = fields.text('basicInfo.name');
  const type = fields.oneOf('businessType', businessTypes);
  const status = fields.oneOf('status', customerStatuses);
  if (name === null || type === null || status === null) return undefined;
  const score = fields.number('health.score');
  const band = fields.oneOf('health.band', healthBands);
  const part = (of: string): string => fields.text(`basicInfo.address.${of}`) ?? '';
  const address = {
    line1: part('line1'),
    postalCode: part('postalCode'),
    city: part('city'),
    country: part('country'),
  };
  return {
    id: fields.id,
    name,
    town: address.city,
    type,
    status,
    tier: fields.oneOf('tier', tiers) ?? 'bronze',
    lifecycle: fields.oneOf('lifecycle.stage', lifecycleStages),
    health: score === null || band === null ? null : { score, band },
    healthBand: band,
    lastOrderAt: fields.time('stats.lastOrderAt'),
    revenueMinor: fields.number('yearRevenueMinor'),
    orders: fields.number('stats.orderCount'),
    points: fields.number('summary.loyalty.totalPoints'),
    repId: fields.text('assignedRepId'),
    territoryId: fields.text('territoryId'),
    nextFollowUpAt: fields.time('nextFollowUpAt'),
    lastContactDate: fields.time('lastContactDate'),
    segmentIds: fields.texts('segmentIds'),
    phone: fields.text('basicInfo.phone'),
    email: fields.text('basicInfo.email'),
    address: fields.has('basicInfo.address') ? addressLine(address) : null,
    rev: fields.text('rev'),
    customer: null,
  };
}

/**
 * The rows of customers, each made once for as long as its document stays the same: on a long list another page of
 * customers costs its own rows, not all of them again.
 */
export class RowsOfCustomers {
  readonly #made = new WeakMap<Stored<'customer'>, ListRow>();

  readonly rowOf = (customer: Stored<'customer'>): ListRow => {
    const known = this.#made.get(customer);
    if (known !== undefined) return known;
    const row = rowOfCustomer(customer);
    this.#made.set(customer, row);
    return row;
  };
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

/** What {@link rowOfCardFields} reads. */
export const cardRowFields = [
  'name',
  'town',
  'businessType',
  'status',
  'tier',
  'lifecycle',
  'healthBand',
  'assignedRepId',
  'territoryId',
  'segmentIds',
] as const;

/** The row of a card of which only {@link cardRowFields} were read; undefined where they make none. */
export function rowOfCardFields(fields: FieldReader): ListRow | undefined {
  const name = fields.text('name');
  const businessType = fields.oneOf('businessType', businessTypes);
  const status = fields.oneOf('status', customerStatuses);
  if (name === null || businessType === null || status === null) return undefined;
  return rowOfCard({
    id: fields.id,
    name,
    town: fields.text('town') ?? '',
    businessType,
    status,
    tier: fields.oneOf('tier', tiers) ?? 'bronze',
    lifecycle: fields.oneOf('lifecycle', lifecycleStages),
    healthBand: fields.oneOf('healthBand', healthBands),
    assignedRepId: fields.text('assignedRepId'),
    territoryId: fields.text('territoryId'),
    segmentIds: [...fields.texts('segmentIds')],
  });
}

/** Where the page after a row starts: its order values. */
export function cursorOfRow(row: ListRow, by: SortName): readonly QueryScalar[] {
  switch (by) {
    case 'name':
      return [row.name, row.id];
    case 'lastOrder':
      return [row.lastOrderAt, row.id];
    case 'revenue':
      return [row.revenueMinor, row.id];
    case 'health':
      return [row.health?.score ?? null, row.id];
    case 'next':
      return [row.nextFollowUpAt, row.id];
  }
}
