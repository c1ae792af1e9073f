import { inject, runInInjectionContext, EnvironmentInjector } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Router, type CanActivateFn, type CanMatchFn } from '@angular/router';
import { filter, firstValueFrom } from 'rxjs';
import type { CallableName, GuardedKind, Operation } from '@creamline/domain/access';
import { Session } from './session';

async function decided(): Promise<Session> {
  const session = inject(Session);
  const injector = inject(EnvironmentInjector);
  const status = runInInjectionContext(injector, () => toObservable(session.status));
  await firstValueFrom(status.pipe(filter((now) => now !== 'starting')));
  return session;
}

/**
 * Opens pages to signed-in staff; others are asked to sign in and come back. It is asked before a route is matched, so
 * that nobody waits for pages that do not open.
 */
export const signedIn: CanMatchFn = async () => {
  const router = inject(Router);
  const wanted = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  const session = await decided();
  if (session.status() === 'signedOut')
    return router.createUrlTree(['/sign-in'], { queryParams: wanted === '/' ? {} : { next: wanted } });
  return session.status() === 'noAccess' ? router.createUrlTree(['/no-access']) : true;
};

/** Opens the sign-in page to those who are not signed in. */
export const signedOut: CanActivateFn = async () => {
  const router = inject(Router);
  const session = await decided();
  return session.status() === 'signedOut' ? true : router.createUrlTree(['/']);
};

/** Opens a route where the role may do at least one of the operations; elsewhere the next route is tried. */
export function mayOpen(...any: readonly (readonly [Operation, GuardedKind])[]): CanMatchFn {
  return async () => {
    const session = await decided();
    return any.length === 0 || any.some(([operation, kind]) => session.can(operation, kind));
  };
}

/** Opens a route where the role may call the function. */
export function mayAsk(name: CallableName): CanMatchFn {
  return async () => (await decided()).mayCall(name);
}
