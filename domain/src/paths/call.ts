import * as z from 'zod';

/**
 * What every call that changes something carries: a random key, made once for each thing a person asks for. A call
 * that comes again with its key gets the first answer again.
 */
export const callKey = z.string().regex(/^[A-Za-z0-9_-]{8,60}$/);

/** `calls/{uid}__{key}`: a call that was carried out, so that its repetition is not. */
export const callSchema = z.object({
  uid: z.string().max(128),
  name: z.string().max(40),
  /** Digest of what was asked: the same key with another request is refused. */
  request: z.string().max(64),
  answer: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  at: z.date(),
});

export type Call = z.infer<typeof callSchema>;
/** What a call is answered with: plain values by name. `refused` names why nothing was done. */
export type CallAnswer = Call['answer'];
