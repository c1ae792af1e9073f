import * as z from 'zod';

export const outboxStates = ['pending', 'sending', 'sent', 'held', 'failed', 'discarded'] as const;

/** `outbox/{id}`: something to be sent outside Firestore. A lease keeps two workers from sending it twice. */
export const outboxSchema = z.object({
  channel: z.enum(['mail']),
  to: z.string().max(254),
  subject: z.string().max(300),
  body: z.string().max(20_000),
  /** Whether a link to set a password is put into the body when it is sent: it is made then, and stored nowhere. */
  passwordLink: z.boolean().optional(),
  /** `held`: not sent, as no mail server is set up. `discarded`: failed or held, and put aside by a person. */
  state: z.enum(outboxStates),
  attempts: z.number().int().min(0),
  notBefore: z.date(),
  leaseUntil: z.date().nullable(),
  lastError: z.string().max(500).nullable(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
});

/** What is recorded of a mail whose sender ended before it knew; the console has its own words for it. */
export const MAIL_LOST = 'The sender ended before it knew whether the mail went out';

export type OutboxMessage = z.infer<typeof outboxSchema>;

/** `dead_letters/{id}`: an event no attempt could handle, kept for a person to look at and replay. */
export const deadLetterSchema = z.object({
  handler: z.string().max(80),
  subject: z.string().max(400),
  error: z.string().max(1000),
  attempts: z.number().int().min(0),
  at: z.date(),
});

export type DeadLetter = z.infer<typeof deadLetterSchema>;
