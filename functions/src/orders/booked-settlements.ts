import type { OpenOrder } from '@creamline/domain/customers';
import type { Settlement } from '@creamline/domain/orders';
import type { Reader } from '../platform/index.ts';

const PAGE = 2_000;

/** All that is booked and counts for one customer, however many orders there were. */
export async function countedSettlements(
  reader: Reader,
  customerId: string,
  pageSize = PAGE,
): Promise<readonly Settlement[]> {
  const settlements: Settlement[] = [];
  for (let afterId: string | undefined; ;) {
    const page = await reader.list({
      from: ['settlement'],
      where: [
        ['customerId', '==', customerId],
        ['counted', '==', true],
      ],
      ...(afterId === undefined ? {} : { afterId }),
      limit: pageSize,
    });
    for (const { data } of page) settlements.push(data);
    if (page.length < pageSize) return settlements;
    afterId = page.at(-1)?.id;
  }
}

/** Where there are more, the order system never tells of a delivery; a customer keeps only the latest few. */
const OPEN_AT_MOST = 100;

/** What is booked as open for one customer. */
export async function openSettlements(
  reader: Reader,
  customerId: string,
): Promise<readonly { readonly orderId: string; readonly open: OpenOrder }[]> {
  const settlements = await reader.list({
    from: ['settlement'],
    where: [
      ['customerId', '==', customerId],
      ['status', 'in', ['placed', 'confirmed']],
    ],
    limit: OPEN_AT_MOST,
  });
  return settlements.flatMap(({ id: orderId, data: { open } }) =>
    open === null || open === undefined ? [] : [{ orderId, open }],
  );
}
