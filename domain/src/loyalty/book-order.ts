import type { Write } from '../paths/index.ts';
import type { BusinessDay } from '../time/index.ts';
import type { LoyaltyAccount } from './account.ts';
import { settleBonuses } from './bonus.ts';
import { orderLedgerEntry, type LedgerSetting } from './entry.ts';
import { addPoints, takeBackPoints } from './lots.ts';
import { standingOf } from './standing.ts';

/** What an order gives a member: its points and the day they count from. */
export interface OrderPoints {
  readonly day: BusinessDay;
  readonly points: number;
}

/** One order's change for one member: what is booked and what should be; null where the order does not count. */
export interface OrderBooking {
  readonly orderId: string;
  /** Ledger entries the order has so far. */
  readonly entries: number;
  readonly booked: OrderPoints | null;
  readonly due: OrderPoints | null;
}

/** The member's account after the order, the ledger lines, and how many lines the order has then. */
export interface BookedOrder {
  readonly account: LoyaltyAccount;
  readonly writes: readonly Write[];
  readonly entries: number;
}

/** The steps from what is booked to what is due: one on the same day, else a reversal and an accrual. */
function pointSteps({ booked, due }: OrderBooking): OrderPoints[] {
  const steps =
    booked !== null && due !== null && booked.day === due.day
      ? [{ day: due.day, points: due.points - booked.points }]
      : [
          ...(booked === null ? [] : [{ day: booked.day, points: -booked.points }]),
          ...(due === null ? [] : [due]),
        ];
  return steps.filter((step) => step.points !== 0);
}

/**
 * Books an order on one member's account: the difference between what is booked and what is due, the bonuses their
 * number of delivered orders then calls for, and the tier. Ledger entries are created under ids made from the order
 * and its entry number. Booking what is already booked changes nothing but the day of the standing.
 */
export function bookOrder(
  account: LoyaltyAccount,
  booking: OrderBooking,
  setting: LedgerSetting,
): BookedOrder {
  const writes: Write[] = [];
  let entries = booking.entries;
  let current = account;
  for (const { day, points } of pointSteps(booking)) {
    writes.push(orderLedgerEntry(booking.orderId, entries, account, day, points, setting));
    entries += 1;
    const holdings =
      points > 0 ? addPoints(current, day, points, points) : takeBackPoints(current, day, -points, -points);
    current = { ...current, ...holdings };
  }
  const counted = Number(booking.due !== null) - Number(booking.booked !== null);
  current = { ...current, deliveredOrders: Math.max(0, current.deliveredOrders + counted) };
  const day = booking.due?.day ?? booking.booked?.day ?? setting.today;
  const bonuses = settleBonuses(current, day, setting);
  return {
    account: {
      ...bonuses.account,
      ...standingOf(bonuses.account, setting.programme, setting.today),
      updatedAt: setting.now,
    },
    writes: [...writes, ...bonuses.writes],
    entries,
  };
}
