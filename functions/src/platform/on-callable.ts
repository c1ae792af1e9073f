import { HttpsError, onCall, type CallableFunction } from 'firebase-functions/v2/https';
import { runCallable, type CallableSpec, type CallToken } from './callable.ts';
import { errorText } from './dead-letter.ts';
import { log } from './log.ts';
import { REGION } from './region.ts';
import { systemContext } from './system-context.ts';

const TIMEOUT_SECONDS = 60;

/** Binds a request that needs a decision of the server. An error tells the caller nothing of the inside. */
export function onCallable<I>(spec: CallableSpec<I>): CallableFunction<unknown, Promise<unknown>> {
  return onCall({ region: REGION, timeoutSeconds: TIMEOUT_SECONDS, maxInstances: 10 }, async (request) => {
    const auth = request.auth;
    const token: CallToken | null =
      auth === undefined
        ? null
        : {
            uid: auth.uid,
            role: auth.token['role'],
            signedInAt: new Date(auth.token.auth_time * 1000),
          };
    try {
      const result = await runCallable(systemContext(), spec, { token, data: request.data });
      if (result.ok) return result.answer;
      throw new HttpsError(result.problem, result.message);
    } catch (error) {
      if (error instanceof HttpsError) throw error;
      log.handlerFailed(spec.name, auth?.uid ?? '', errorText(error));
      throw new HttpsError('internal', 'This did not work; try again');
    }
  });
}
