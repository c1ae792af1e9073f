import type { Customer } from '@creamline/domain/customers';
import { write } from '@creamline/domain/paths';
import { customer } from '../../../functions/src/testing/samples.ts';
import { db, eventually } from '../../integration/live.ts';

/**
 * Writes a customer of Anna's in Leipzig, or whatever `change` says, and waits until the triggers have judged it. For
 * tests that change what they look at.
 */
export async function seedCustomer(id: string, name: string, change: Partial<Customer> = {}): Promise<void> {
  const plain = customer();
  const data = { ...plain, basicInfo: { ...plain.basicInfo, name }, createdAt: new Date(), ...change };
  await db.commit([write.set(['customer', id], data)]);
  await eventually(async () => {
    expect((await db.get(['customer', id]))?.data.evaluatedAt).not.toBeNull();
  });
}
