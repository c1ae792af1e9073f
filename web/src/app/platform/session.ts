import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  asRole,
  may,
  mayCall,
  type Actor,
  type CallableName,
  type GuardedKind,
  type Operation,
  type Role,
} from '@creamline/domain/access';
import { DatabaseLoader } from './database';
import { DeviceStorage } from './device-storage';
import { codeOf } from './engine';
import type { Person } from './firebase-engine';
import { FirebaseLoader } from './firebase-loader';
import { LiveStore } from './live-store';
import type { Where } from './live';

export type SignInFailure = 'wrongPassword' | 'disabled' | 'offline' | 'tooMany' | 'unknown';
export type SignOutReason = 'accessRemoved' | 'signedOut';

/** Waits before a refused user document is asked for again, in milliseconds. */
const PATIENCE = [300, 700, 1500] as const;
/** Wait before Firebase is loaded again where it could not be. */
const RETRY_MS = 2000;

interface Claims {
  readonly role: Role | null;
  readonly territories: readonly string[];
}

const failures: Readonly<Record<string, SignInFailure>> = {
  'wrong-password': 'wrongPassword',
  'user-not-found': 'wrongPassword',
  'invalid-credential': 'wrongPassword',
  'invalid-email': 'wrongPassword',
  'user-disabled': 'disabled',
  'network-request-failed': 'offline',
  'too-many-requests': 'tooMany',
};

/** Who is signed in and what they may do. Role and territories come from the token, the rest from `users/{uid}`. */
@Injectable({ providedIn: 'root' })
export class Session {
  readonly #firebase = inject(FirebaseLoader);
  readonly #database = inject(DatabaseLoader);
  readonly #device = inject(DeviceStorage);
  /**
   * Undefined until Firebase knows whether somebody is signed in. Where nobody was when this device last saw the
   * console, nobody is taken to be: the sign-in page is there before Firebase is, and leaves if it was wrong.
   */
  readonly #person = signal<Person | null | undefined>(
    this.#device.read('signedIn') === true ? undefined : null,
  );
  readonly #claims = signal<Claims>({ role: null, territories: [] });
  readonly #live = inject(LiveStore);
  readonly #profile = this.#live.doc(() => {
    const uid = this.uid();
    return uid === '' ? null : ['user', uid];
  });
  readonly #refusals = signal(0);
  #starting: Promise<void> | null = null;
  #refreshes = 0;
  #leaving = false;

  readonly uid = computed(() => this.#person()?.uid ?? '');
  readonly status = computed<'starting' | 'signedOut' | 'noAccess' | 'ready'>(() => {
    const person = this.#person();
    if (person === undefined) return 'starting';
    if (person === null) return 'signedOut';
    const profile = this.#profile();
    if (profile.status === 'denied') return this.#mayBeEarly() ? 'starting' : 'noAccess';
    if (profile.status === 'ready' && profile.value?.active !== true) return 'noAccess';
    return this.#claims().role === null ? 'noAccess' : 'ready';
  });
  /** The signed-in member of staff; null before, and without a role. */
  readonly actor = computed<Actor | null>(() => {
    const { role, territories } = this.#claims();
    return this.status() === 'ready' && role !== null ? { uid: this.uid(), role, territories } : null;
  });
  readonly role = computed(() => this.actor()?.role ?? null);
  readonly territories = computed(() => this.actor()?.territories ?? []);
  readonly email = computed(() => this.#person()?.email ?? '');
  readonly name = computed(
    () => this.#profile().value?.name ?? this.#person()?.name ?? this.email().split('@')[0] ?? '',
  );
  /** The `users/{uid}` document; undefined until it has been read. */
  readonly profile = computed(() => this.#profile().value ?? undefined);

  constructor() {
    if (untracked(this.#person) === undefined) {
      void this.start();
      this.#database.prepare().catch(() => undefined);
    }
    effect(() => this.#refreshWhenRoleDiffers());
    effect(() => this.#leaveWhenAccessIsRemoved());
    effect(() => this.#askAgainWhenEarly());
  }

  /** Whether the actor's role allows it at all; scope is decided record by record. */
  can(operation: Operation, kind: GuardedKind): boolean {
    const role = this.role();
    return role !== null && may(role, operation, kind);
  }

  /** Whether the actor's role may call the function at all; what about is judged by the function. */
  mayCall(name: CallableName): boolean {
    const role = this.role();
    return role !== null && mayCall(role, name);
  }

  /**
   * The conditions every query over customers, and over what belongs to them, carries for this actor; null where the
   * actor may list none.
   */
  readonly customerScope = computed<readonly Where[] | null>(() => {
    const actor = this.actor();
    switch (actor?.role) {
      case 'rep':
        return [['assignedRepId', '==', actor.uid]];
      case 'manager':
        return actor.territories.length === 0 ? null : [['territoryId', 'in', actor.territories]];
      case 'service':
        return [];
      case 'marketing':
      case 'executive':
      case 'admin':
      case undefined:
        return null;
    }
  });

  /** Finds out who is signed in, once; tries until it can, as after a moment without a connection. */
  start(): Promise<void> {
    this.#starting ??= this.#watch();
    return this.#starting;
  }

  /** Null when it worked. */
  async signIn(email: string, password: string): Promise<SignInFailure | null> {
    try {
      const firebase = await this.#firebase.load();
      void this.start();
      await firebase.signIn(email.trim(), password);
      return null;
    } catch (error) {
      return failures[codeOf(error)] ?? 'unknown';
    }
  }

  /** Ends the session, forgets what this device holds, and starts afresh at the sign-in page. */
  async signOut(reason: SignOutReason = 'signedOut'): Promise<void> {
    this.#forget(reason);
    await (await this.#firebase.load()).signOut();
    location.assign('/sign-in');
  }

  /** Has this device forget the member of staff, and say why at the next start. */
  #forget(reason: SignOutReason): void {
    this.#device.write('signOutReason', reason);
    this.#device.write('needsYou', null);
    this.#device.write('pendingUpdates', null);
    this.#device.write('loggerDraft', null);
    this.#device.write('taskDraft', null);
    this.#device.write('recentCustomers', null);
    this.#device.write('readAhead', null);
    this.#device.write('claims', null);
    this.#database.forgetAtStart();
    this.#leaving = true;
    this.#device.write('signedIn', null);
  }

  /** Why the last session ended; asked once. */
  takeSignOutReason(): SignOutReason | null {
    const reason = this.#device.read('signOutReason');
    this.#device.write('signOutReason', null);
    return reason === 'accessRemoved' || reason === 'signedOut' ? reason : null;
  }

  /** Asks for a new token, for a person who has just been given a role. */
  async refresh(): Promise<void> {
    await (await this.#firebase.load()).refresh();
  }

  async #watch(): Promise<void> {
    for (;;) {
      try {
        (await this.#firebase.load()).watch((person) => this.#personChanged(person));
        return;
      } catch {
        await new Promise((later) => setTimeout(later, RETRY_MS));
      }
    }
  }

  #personChanged(person: Person | null): void {
    if (person === null && this.uid() !== '') {
      // Signed out in another tab, or by the server: this one must let go of the database too. Nothing else moves
      // before the page loads. A tab that signs out forgets first, so who is still known was shut out.
      if (this.#leaving) return;
      if (this.#device.read('signedIn') === true) this.#forget('accessRemoved');
      location.assign('/sign-in');
      return;
    }
    this.#device.write('signedIn', person === null ? null : true);
    if (person !== null) this.#claims.set(this.#claimsOf(person));
    this.#person.set(person);
  }

  /**
   * What the token says; what it said last where it has run out and no new one can be fetched, as without a
   * connection. What counts is the token of each request, which the rules read.
   */
  #claimsOf({ uid, claims }: Person): Claims {
    const kept = this.#device.read('claims');
    if (claims === null) return readClaims(isRecord(kept) && kept['uid'] === uid ? kept : {});
    const read = readClaims(claims);
    this.#device.write('claims', { uid, ...read });
    return read;
  }

  /**
   * Whether a refusal may only mean that the database did not know the fresh token yet: the token holds a role, and
   * the document has not been seen in this session.
   */
  #mayBeEarly(): boolean {
    return this.#claims().role !== null && !this.#wasReady && this.#refusals() < PATIENCE.length;
  }

  #askAgainWhenEarly(): void {
    if (this.#profile().status !== 'denied' || !untracked(() => this.#mayBeEarly())) return;
    const wait = PATIENCE[untracked(this.#refusals)];
    setTimeout(() => {
      this.#refusals.update((refusals) => refusals + 1);
      this.#live.retry();
    }, wait);
  }

  /** Claims follow the user document with a delay: ask for a new token until they agree, but not for ever. */
  #refreshWhenRoleDiffers(): void {
    const profile = this.#profile().value;
    const claims = this.#claims();
    if (profile?.active !== true) return;
    if (profile.role === claims.role && profile.territories.join() === claims.territories.join()) {
      this.#refreshes = 0;
      return;
    }
    if (this.#refreshes >= 5) return;
    this.#refreshes += 1;
    setTimeout(() => void untracked(() => this.refresh()), 1000 * this.#refreshes);
  }

  #wasReady = false;
  #leaveWhenAccessIsRemoved(): void {
    const status = this.status();
    if (status === 'ready' && this.#profile().status === 'ready') this.#wasReady = true;
    if (status !== 'noAccess' || !this.#wasReady || this.#leaving) return;
    void this.signOut('accessRemoved');
  }
}

function readClaims(claims: Readonly<Record<string, unknown>>): Claims {
  const { role, territories } = claims;
  return { role: asRole(role), territories: Array.isArray(territories) ? territories.map(String) : [] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
