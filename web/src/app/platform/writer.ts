import { Injectable, computed, inject, signal, type Signal } from '@angular/core';
import type { ClientKind, clientFields } from '@creamline/domain/paths';
import { conflictsOf, type Fields } from './conflict';
import { DatabaseLoader } from './database';
import { DeviceStorage } from './device-storage';
import { codeOf, type Change, type Engine } from './engine';
import { haveArrived } from './have-arrived';
import type { DocumentKind, DocumentOf, Ref } from './live';
import { newestRev } from './newest-rev';
import { randomId } from './random-id';
import { Session } from './session';
import { editStamp, hasVersions, newStamp } from './stamp';
import { SyncState, type PendingUpdate } from './sync-state';

type Protocol = 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'rev' | 'base';

/** What a new document of a kind is made of: what clients may write of it. The writer stamps it. */
export type NewData<K extends ClientKind> = (typeof clientFields)[K]['schema']['_input'];
/** Changed fields; a dotted path (`basicInfo.name`) changes a field inside a map. */
export type Changes<K extends DocumentKind> = Partial<Omit<DocumentOf<K>, Protocol>> & Fields;
/** The document an update was made from, as it was shown. */
export type Current = Fields & { readonly rev?: string };

export type WriteOutcome = 'pending' | 'saved' | 'conflict' | 'refused';

/** A write under way. The screen does not wait for it: what was written shows at once. */
export interface Written {
  readonly outcome: Signal<WriteOutcome>;
  /** Resolves, never rejects, once the server has answered; offline it stays open. */
  readonly settled: Promise<WriteOutcome>;
}

/** A document made or updated, as it is after that: what the next update, such as an undo, is made from. */
export interface Updated extends Written {
  readonly after: Current;
}

interface UpdateStep {
  readonly kind: 'update';
  readonly ref: Ref<DocumentKind>;
  readonly current: Current;
  readonly changes: Fields;
}

export type WriteStep =
  | UpdateStep
  | { readonly kind: 'create'; readonly ref: Ref<DocumentKind>; readonly data: Fields }
  | { readonly kind: 'remove'; readonly ref: Ref<DocumentKind> };

/** So many updates nobody makes before the screen has caught up. */
const SENT_KEPT = 50;

/**
 * Writes with the protocol of rules: who and when by the server's clock, a new `rev`, and the `base` it was made
 * from. An update somebody overtook is made again where the fields do not meet, else it lands in the inbox.
 */
@Injectable({ providedIn: 'root' })
export class Writer {
  readonly #database = inject(DatabaseLoader);
  readonly #sync = inject(SyncState);
  readonly #device = inject(DeviceStorage);
  readonly #uid = inject(Session).uid;
  /** The latest updates of this tab: on their way, or there before the screen shows them. */
  #sent: readonly PendingUpdate[] = [];

  /** A new id, made on the device. */
  newId(): string {
    return randomId();
  }

  create<K extends ClientKind>(ref: Ref<K>, data: NewData<K>): Updated {
    const rev = randomId();
    const written = this.#send([creationOf(ref, { ...data }, this.#uid(), rev)], []);
    return { ...written, after: hasVersions(ref[0]) ? { ...data, rev } : { ...data } };
  }

  update<K extends DocumentKind>(ref: Ref<K>, current: Current, changes: Changes<K>): Updated {
    const step: UpdateStep = { kind: 'update', ref, current, changes };
    const update = this.#pendingOf(step);
    const written = this.#send([this.#change(step, update)], update === null ? [] : [update]);
    const rev = update === null ? {} : { rev: update.rev };
    return { ...written, after: { ...current, ...changes, ...rev } };
  }

  remove(ref: Ref<DocumentKind>): Written {
    return this.batch([{ kind: 'remove', ref }]);
  }

  /** All or nothing, at most 500 steps. */
  batch(steps: readonly WriteStep[]): Written {
    const updates = steps.flatMap((step) => (step.kind === 'update' ? (this.#pendingOf(step) ?? []) : []));
    const byRef = new Map(updates.map((update) => [update.ref.join('/'), update]));
    const changes = steps.map((step) => this.#change(step, byRef.get(step.ref.join('/')) ?? null));
    return this.#send(changes, updates);
  }

  /** Looks after updates a closed tab left behind: those that arrived are forgotten, the others need a person. */
  async recover(): Promise<void> {
    const left = this.#journal();
    if (left.length === 0) return;
    const engine = await this.#database.load();
    await engine.settled();
    for (const update of left) await this.#judge(engine, update, false);
  }

  #pendingOf(step: UpdateStep): PendingUpdate | null {
    if (step.current.rev === undefined || !hasVersions(step.ref[0])) return null;
    const fields = Object.keys(step.changes).map((field) => field.split('.')[0] ?? field);
    const before = Object.fromEntries(fields.map((field) => [field, step.current[field]]));
    return {
      id: randomId(),
      ref: step.ref,
      rev: randomId(),
      base: newestRev([...this.#journal(), ...this.#sent], step.ref, step.current.rev),
      before,
      mine: step.changes,
    };
  }

  #change(step: WriteStep, update: PendingUpdate | null): Change {
    const { ref } = step;
    const uid = this.#uid();
    if (step.kind === 'remove') return { kind: 'remove', ref };
    if (step.kind === 'create') return creationOf(ref, step.data, uid, randomId());
    if (update !== null) return { kind: 'update', ref, data: this.#stamped(update) };
    return { kind: 'update', ref, data: { ...step.changes, ...editStamp(ref[0], uid, null) } };
  }

  #stamped({ ref, mine, rev, base }: PendingUpdate): Fields {
    return { ...mine, ...editStamp(ref[0], this.#uid(), { rev, base }) };
  }

  #send(changes: readonly Change[], updates: readonly PendingUpdate[]): Written {
    const outcome = signal<WriteOutcome>('pending');
    this.#sync.started();
    this.#remember([...this.#journal(), ...updates]);
    this.#sent = [...this.#sent, ...updates].slice(-SENT_KEPT);
    const settled = this.#commit(changes, updates).then((result) => {
      outcome.set(result);
      this.#sync.ended(result === 'saved');
      return result;
    });
    return { outcome: computed(() => outcome()), settled };
  }

  async #commit(changes: readonly Change[], updates: readonly PendingUpdate[]): Promise<WriteOutcome> {
    const engine = await this.#database.load();
    try {
      await engine.commit(changes);
      this.#forget(updates);
      return 'saved';
    } catch (error) {
      if (await haveArrived(engine, changes)) return 'saved';
      console.error(
        'A change was refused',
        codeOf(error),
        changes.map((change) => change.ref.join('/')),
      );
      if (updates.length === 0) return 'refused';
      const verdicts: WriteOutcome[] = [];
      for (const update of updates) verdicts.push(await this.#judge(engine, update, changes.length === 1));
      return verdicts.find((verdict) => verdict !== 'saved') ?? 'saved';
    }
  }

  /** Finds out what became of an update: it arrived, somebody was faster, or it is not allowed. */
  async #judge(engine: Engine, update: PendingUpdate, again: boolean): Promise<WriteOutcome> {
    const theirs = await engine.fromServer(update.ref).catch(() => null);
    this.#forget([update]);
    if (theirs !== null && (theirs['rev'] === update.rev || theirs['base'] === update.rev)) return 'saved';
    this.#sent = this.#sent.filter(({ id }) => id !== update.id);
    const overtaken = theirs !== null && theirs['rev'] !== update.base;
    const meeting = overtaken ? conflictsOf(update.before, update.mine, theirs) : [];
    const rev = theirs?.['rev'];
    if (overtaken && meeting.length === 0 && again && typeof rev === 'string') {
      const next: PendingUpdate = { ...update, id: randomId(), rev: randomId(), base: rev, before: theirs };
      this.#remember([...this.#journal(), next]);
      return this.#commit([{ kind: 'update', ref: next.ref, data: this.#stamped(next) }], [next]);
    }
    const reason = overtaken ? 'conflict' : 'refused';
    this.#sync.refused({ ...update, reason, theirs, at: new Date() });
    return reason;
  }

  #journal(): readonly PendingUpdate[] {
    const kept = this.#device.read('pendingUpdates');
    return isJournal(kept) ? kept : [];
  }

  #remember(updates: readonly PendingUpdate[]): void {
    this.#device.write('pendingUpdates', updates.length === 0 ? null : updates);
  }

  #forget(updates: readonly PendingUpdate[]): void {
    const gone = new Set(updates.map((update) => update.id));
    this.#remember(this.#journal().filter((update) => !gone.has(update.id)));
  }
}

function creationOf(ref: Ref<DocumentKind>, data: Fields, uid: string, rev: string): Change {
  return { kind: 'create', ref, data: { ...data, ...newStamp(ref[0], uid, rev) } };
}

function isJournal(value: unknown): value is readonly PendingUpdate[] {
  return Array.isArray(value) && value.every((entry: unknown) => typeof entry === 'object' && entry !== null);
}
