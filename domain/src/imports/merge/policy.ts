/** Which value of a field survives when records are merged; the winner's comes first, then the losers' in order. */
export type Survivor =
  /** The winner's, always: it belongs to the document itself, or functions derive it again. */
  | { readonly by: 'leave' }
  /** The first that is not empty. With `beside`, only from a record whose value there is the surviving one. */
  | { readonly by: 'fill'; readonly beside?: string }
  /** A list of all, each once, at most so many. */
  | { readonly by: 'unite'; readonly most: number }
  /** A map of all keys; a key of two different values keeps the other one under `key_2`, `key_3`, … */
  | { readonly by: 'collect' }
  /** Texts one below the other, each once, at most so many letters. */
  | { readonly by: 'join'; readonly most: number }
  /**
   * What all agree to: the entries common to all lists, or yes only where all say yes; in a map, of each key the
   * value that stands last in `order`.
   */
  | { readonly by: 'strictest'; readonly order?: readonly string[] }
  /** The value that stands last in `order`. */
  | { readonly by: 'furthest'; readonly order: readonly string[] }
  /** Yes where one says yes. */
  | { readonly by: 'either' }
  | { readonly by: 'earliest' }
  | { readonly by: 'latest' }
  /** The earliest, or none where one record has none: a confirmation holds for what all had confirmed. */
  | { readonly by: 'oldest' };

/** By dotted path. A field that is not named is filled where the winner has none. */
export type SurvivorTable = Readonly<Record<string, Survivor>>;

/** A document below a record, such as `private/dietary`, that is merged with it. */
export interface PartPolicy {
  readonly fields: SurvivorTable;
  /** The field that holds the record's id. */
  readonly owner: string;
  /** Fields copied from the record itself, such as its scope. */
  readonly copied: readonly string[];
}

/** How records of one kind are merged. */
export interface MergePolicy {
  readonly collection: string;
  readonly fields: SurvivorTable;
  /** By their path below the record. */
  readonly parts: Readonly<Record<string, PartPolicy>>;
  /** Where other documents hold the record's id; `name`: the field beside it that holds a copy of its name. */
  readonly repoints: readonly {
    readonly collection: string;
    readonly field: string;
    readonly name?: string;
  }[];
  /** The field whose copies are kept under `name` elsewhere. */
  readonly name: string;
  /** Own fields that hold the id of a record of the same kind: none may end up pointing at itself. */
  readonly kin: readonly string[];
  /** The map in which the ids of what was merged in are kept, as `merged_1`, …; null for none. */
  readonly ids: string | null;
  /** Fields that forbid a merge where two records have different ones. */
  readonly never: readonly string[];
  /** Fields that a redirect keeps, so that the same people may follow it. */
  readonly stub: readonly string[];
  /** Append-only ledgers: what stands on the losers' accounts is moved by further entries, never by a change. */
  readonly ledgers: readonly string[];
}
