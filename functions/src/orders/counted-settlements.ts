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
