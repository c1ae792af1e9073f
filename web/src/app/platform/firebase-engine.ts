import {
  createEnvironmentInjector,
  inject,
  runInInjectionContext,
  type EnvironmentInjector,
} from '@angular/core';
import { FirebaseApp, initializeApp, provideFirebaseApp } from '@angular/fire/app';
import {
  Auth,
  browserLocalPersistence,
  connectAuthEmulator,
  getIdTokenResult,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  provideAuth,
  signInWithEmailAndPassword,
  signOut,
  type User,
} from '@angular/fire/auth';
import type { Configuration } from './configuration';
import { codeOf } from './engine';

/** Whoever is signed in, with what the token says of them. */
export interface Person {
  readonly uid: string;
  readonly email: string;
  readonly name: string | null;
  /** Null where the token has run out and there is no connection to fetch a new one. */
  readonly claims: Readonly<Record<string, unknown>> | null;
}

/** The Firebase app and its sign-in. Without pop-ups and redirects: what they need is not even loaded. */
export class FirebaseEngine {
  /** Where AngularFire's services live: each of its calls wants this context, also after an `await`. */
  readonly context: EnvironmentInjector;
  readonly #auth: Auth;

  constructor(parent: EnvironmentInjector, { options, emulators }: Configuration) {
    this.context = createEnvironmentInjector(
      [
        provideFirebaseApp(() => initializeApp({ ...options })),
        provideAuth(() => {
          const auth = initializeAuth(inject(FirebaseApp), {
            persistence: [indexedDBLocalPersistence, browserLocalPersistence],
          });
          if (emulators !== null)
            connectAuthEmulator(auth, `http://127.0.0.1:${emulators.auth}`, { disableWarnings: true });
          return auth;
        }),
      ],
      parent,
    );
    // The app comes first: AngularFire makes it when it is asked for.
    this.context.get(FirebaseApp);
    this.#auth = this.context.get(Auth);
  }

  /** Tells who is signed in, now and with every new token; null for nobody. */
  watch(next: (person: Person | null) => void): void {
    const tell = async (user: User): Promise<void> => {
      const claims = await this.#claimsOf(user);
      const { uid, email, displayName } = user;
      // Somebody may have signed out meanwhile, and has been told of.
      if (this.#auth.currentUser?.uid === uid) next({ uid, email: email ?? '', name: displayName, claims });
    };
    this.#run(() =>
      onIdTokenChanged(this.#auth, (user) => {
        if (user === null) next(null);
        else void tell(user);
      }),
    );
  }

  /** Rejects with the SDK's error. */
  async signIn(email: string, password: string): Promise<void> {
    await this.#run(() => signInWithEmailAndPassword(this.#auth, email, password));
  }

  signOut(): Promise<void> {
    return this.#run(() => signOut(this.#auth));
  }

  /** Asks for a new token; `watch` tells what it says. */
  async refresh(): Promise<void> {
    await this.#auth.currentUser?.getIdToken(true);
  }

  async #claimsOf(user: User): Promise<Person['claims']> {
    try {
      return (await this.#run(() => getIdTokenResult(user))).claims;
    } catch (error) {
      if (codeOf(error) === 'network-request-failed') return null;
      throw error;
    }
  }

  #run<T>(work: () => T): T {
    return runInInjectionContext(this.context, work);
  }
}
