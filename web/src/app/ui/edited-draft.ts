import { computed, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import { changedKeys, mergeDrafts, type KeyOf } from './merge-drafts';

/** What a form edits, and where it comes from. */
export interface DraftSource<R extends object, D extends object> {
  /** The record as it now stands; null while it is not there. With another `id`, the form begins anew. */
  readonly stored: () => R | null;
  readonly draftOf: (record: R) => D;
  /** What the form holds while there is no record. */
  readonly blank: D;
}

interface Edit<R, D> {
  readonly began: R | null;
  readonly draft: D;
}

/**
 * What is typed into a form over a record that lives on meanwhile. The form follows the record until something is
 * typed; from then on it keeps what was typed, and tells what somebody else has changed.
 */
export class EditedDraft<R extends object, D extends object> {
  readonly #source: DraftSource<R, D>;
  /** The record as last seen: it may be away for a moment while it is read anew. */
  readonly #known: Signal<R | null>;
  readonly #edit: WritableSignal<Edit<R, D>>;

  /** What the form holds. */
  readonly draft: WritableSignal<D>;
  /** The record the form was made from, and its changes are to be saved against. */
  readonly began = computed(() => this.#edit().began);
  /** The form as the record now has it. */
  readonly theirs = computed(() => this.#draftOf(this.#known()));
  readonly #beginning = computed(() => this.#draftOf(this.began()));
  readonly #merge = computed(() => mergeDrafts(this.#beginning(), this.draft(), this.theirs()));
  /** Whether something was typed that is not stored. */
  readonly changed = computed(() => changedKeys(this.#beginning(), this.draft()).length > 0);
  /** What somebody else changed since the form was made. */
  readonly overtaken = computed(() => changedKeys(this.#beginning(), this.theirs()));
  /** What both changed, and to different values; it is decided before anything can be saved. */
  readonly conflicts = computed(() => this.#merge().conflicts);

  constructor(source: DraftSource<R, D>) {
    this.#source = source;
    this.#known = linkedSignal<R | null, R | null>({
      source: source.stored,
      computation: (now, before) => now ?? before?.value ?? null,
    });
    this.#edit = linkedSignal<R | null, Edit<R, D>>({
      source: this.#known,
      computation: (now, before) => {
        const isOther = before === undefined || !isOneRecord(before.value.began, now);
        return isOther || isSame(before.value.draft, this.#draftOf(before.value.began))
          ? { began: now, draft: this.#draftOf(now) }
          : this.#settled(before.value, now);
      },
    });
    this.draft = linkedSignal(() => this.#edit().draft, { equal: isSame });
    this.draft.set = (draft) =>
      this.#edit.update(({ began }) => this.#settled({ began, draft }, this.#known()));
    this.draft.update = (change) => this.draft.set(change(this.draft()));
  }

  /** Takes the other side's value for one field. */
  takeTheirs(key: KeyOf<D>): void {
    const { [key]: value } = this.theirs();
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  /** Goes on from their version, with my changes on top. */
  goOn(): void {
    this.#edit.set({ began: this.#known(), draft: this.#merge().draft });
  }

  /** Lets go of what was typed. */
  reset(): void {
    this.draft.set(this.theirs());
  }

  #draftOf(record: R | null): D {
    return record === null ? this.#source.blank : this.#source.draftOf(record);
  }

  /** An edit is of the newest version where that has nothing the form does not know of. */
  #settled({ began, draft }: Edit<R, D>, now: R | null): Edit<R, D> {
    const theirs = this.#draftOf(now);
    return { began: isSame(this.#draftOf(began), theirs) || isSame(draft, theirs) ? now : began, draft };
  }
}

function isSame<D extends object>(one: D, other: D): boolean {
  return changedKeys(one, other).length === 0;
}

const idOf = (record: object): unknown => ('id' in record ? record.id : undefined);

/** Whether two versions are of one record. */
function isOneRecord(one: object | null, other: object | null): boolean {
  return one === other || (one !== null && other !== null && idOf(one) === idOf(other));
}
