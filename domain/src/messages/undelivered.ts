import * as z from 'zod';
import { callKey } from '../paths/call.ts';
import { write, type Write } from '../paths/write.ts';
import { line } from '../paths/shared.ts';
import type { OutboxMessage } from './outbox.ts';

/** What has not reached its end: mails, and events that no attempt could handle. */
export const undeliveredKinds = ['outbox', 'deadLetter'] as const;
export type UndeliveredKind = (typeof undeliveredKinds)[number];

const documentId = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[^/]+$/);

/** What `retryUndelivered` is asked: which ones; null: all that have failed, 100 of them at once. */
export const retryUndeliveredSchema = z.object({
  key: callKey,
  kind: z.enum(undeliveredKinds),
  ids: z.array(documentId).min(1).max(100).nullable(),
});

/** What `discardUndelivered` is asked: which ones, and why nobody needs them. */
export const discardUndeliveredSchema = z.object({
  key: callKey,
  kind: z.enum(undeliveredKinds),
  ids: z.array(documentId).min(1).max(100),
  reason: line(300),
});

export type RetryUndelivered = z.infer<typeof retryUndeliveredSchema>;
export type DiscardUndelivered = z.infer<typeof discardUndeliveredSchema>;

/** The id of the dead letter a failed mail leaves; the mail itself is what a person deals with. */
export function deadLetterOfMail(id: string): string {
  return `outbox__outbox_${id}`.slice(0, 400);
}

/** Whether a mail waits for a person: it failed, or there was no mail server to take it. */
export function isUndelivered({ state }: Pick<OutboxMessage, 'state'>): boolean {
  return state === 'failed' || state === 'held';
}

/** Lets an undelivered mail be sent afresh, with all its attempts before it; nothing where it is none. */
export function planMailRetry(id: string, mail: Pick<OutboxMessage, 'state'>, now: Date): Write[] {
  if (!isUndelivered(mail)) return [];
  return [
    write.update(['outbox', id], { state: 'pending', attempts: 0, notBefore: now }),
    write.delete(['deadLetter', deadLetterOfMail(id)]),
  ];
}

/** Puts an undelivered mail aside for good. It is kept, so that what caused it does not write it again. */
export function planMailDiscard(id: string, mail: Pick<OutboxMessage, 'state'>): Write[] {
  if (!isUndelivered(mail)) return [];
  return [
    write.update(['outbox', id], { state: 'discarded' }),
    write.delete(['deadLetter', deadLetterOfMail(id)]),
  ];
}
