import { createHash } from 'node:crypto';
import { asRole, mayCall, type Actor, type CallableName } from '@creamline/domain/access';
import { ids, write, type CallAnswer, type Write } from '@creamline/domain/paths';
import type { User } from '@creamline/domain/users';
import type * as z from 'zod';
import type { Context } from './database.ts';

/** Who calls, as their token says; null for nobody. */
export interface CallToken {
  readonly uid: string;
  readonly role: unknown;
  /** When they signed in. */
  readonly signedInAt: Date;
}

export interface CallRequest {
  readonly token: CallToken | null;
  readonly data: unknown;
}

/** Why a call was not carried out at all; what the room refuses is part of its answer instead. */
export type CallProblem = 'unauthenticated' | 'permission-denied' | 'invalid-argument' | 'already-exists';

/** What a call is answered with; where it has a key, what is stored of it is a {@link CallAnswer}. */
export type CallReply = Readonly<Record<string, unknown>>;

export type CallResult =
  | { readonly ok: true; readonly answer: CallReply }
  | { readonly ok: false; readonly problem: CallProblem; readonly message: string };

/** What a room's handler is given beside the context. */
export interface CallScope<I> {
  readonly caller: Actor;
  readonly input: I;
  /** The write that remembers the answer: to be committed together with what the call changes. */
  readonly remember: (answer: CallAnswer) => Write[];
}

export interface CallableSpec<I> {
  readonly name: CallableName;
  readonly input: z.ZodType<I>;
  readonly handle: (context: Context, scope: CallScope<I>) => Promise<CallReply>;
}

const ALREADY_EXISTS = 6;

/**
 * Carries a call out for an active member of staff whose role may make it. A call with a key is carried out once: its
 * repetition gets the same answer, and the same key with another request is refused.
 */
export async function runCallable<I>(
  context: Context,
  { name, input: schema, handle }: CallableSpec<I>,
  { token, data }: CallRequest,
): Promise<CallResult> {
  if (token === null) return problem('unauthenticated', 'Sign in first');
  const caller = callerOf(token, (await context.db.get(['user', token.uid]))?.data ?? null);
  if (caller === null || !mayCall(caller.role, name))
    return problem('permission-denied', 'Your role may not do this');
  const parsed = schema.safeParse(data);
  if (!parsed.success)
    return problem('invalid-argument', `Not understood: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const input = parsed.data;
  const key = keyOf(input);
  const request = createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('hex');
  const earlier = key === null ? null : await answered(context, caller.uid, key, request);
  if (earlier !== null) return earlier;
  const remember = (answer: CallAnswer): Write[] =>
    key === null
      ? []
      : [
          write.create(['call', ids.call(caller.uid, key)], {
            uid: caller.uid,
            name,
            request,
            answer,
            at: context.now(),
          }),
        ];
  try {
    return { ok: true, answer: await handle(context, { caller, input, remember }) };
  } catch (error) {
    // The same call was carried out beside this one.
    const other = key !== null && isTaken(error) ? await answered(context, caller.uid, key, request) : null;
    if (other === null) throw error;
    return other;
  }
}

function problem(code: CallProblem, message: string): CallResult {
  return { ok: false, problem: code, message };
}

/** The same conditions as `isActive` in firestore.rules: a token lives for an hour, so it alone proves nothing. */
function callerOf({ uid, role: claimed, signedInAt }: CallToken, user: User | null): Actor | null {
  const role = asRole(claimed);
  if (user === null || role === null || !user.active || user.role !== role) return null;
  if (user.validAfter !== null && user.validAfter > signedInAt) return null;
  return { uid, role, territories: user.territories };
}

function keyOf(input: unknown): string | null {
  const key: unknown = typeof input === 'object' && input !== null && 'key' in input ? input.key : null;
  return typeof key === 'string' ? key : null;
}

async function answered(
  context: Context,
  uid: string,
  key: string,
  request: string,
): Promise<CallResult | null> {
  const call = await context.db.get(['call', ids.call(uid, key)]);
  if (call === null) return null;
  if (call.data.request !== request)
    return problem('already-exists', 'This key was used for another request');
  return { ok: true, answer: call.data.answer };
}

function isTaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === ALREADY_EXISTS;
}
