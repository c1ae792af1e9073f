/** One record to be compared: its id, and its values as they were typed. */
export interface MatchRecord {
  readonly id: string;
  /** Where it comes from, such as a file; {@link MatchRules.across} pairs only records of different ones. */
  readonly set?: string;
  /** By field; a missing, empty or unreadable value says nothing for or against. */
  readonly values: Readonly<Record<string, string | null | undefined>>;
}

/**
 * How a value is read and compared. `person`, `company`, `address` and `text` may be similar; the others are equal
 * or one slip apart. What is folded away is told by the function of the same name (`foldPerson`, `foldCompany`, …);
 * `code` compares letters and digits.
 */
export type MatchValueKind =
  'vat' | 'phone' | 'email' | 'person' | 'company' | 'address' | 'postcode' | 'date' | 'text' | 'code';

/** One field of a record, and what its agreement is worth. */
export interface MatchField {
  readonly field: string;
  readonly kind: MatchValueKind;
  /** Points where it agrees, with fixed weights. */
  readonly points: number;
  /** The likeness from which two texts are similar, 0 to 1; 0.92 unless told. */
  readonly least?: number;
  /** How likeness is measured: Jaro-Winkler unless told, or the share of letters no edit touches. */
  readonly by?: 'jaro-winkler' | 'edits';
  /** A field whose value is often entered in this one's place, such as given name and surname. */
  readonly crosses?: string;
  /** Whether two different values rule a pair out, whatever else agrees. */
  readonly never?: boolean;
  /** Whether a box such as `info@` counts: it is a company's, never a person's. */
  readonly roleBoxes?: boolean;
}

/** How records are matched; {@link matchRules} has those of customers, contacts and leads. */
export interface MatchRules {
  readonly fields: readonly MatchField[];
  /**
   * What two records must share to be compared at all: all fields of one block. `~surname` is shared loosely: texts
   * by their sound, dates by day and month, VAT numbers by their digits. Two fields that cross each other are shared
   * in either order.
   */
  readonly blocks: readonly (readonly string[])[];
  /** Fields of which one must agree: a shared telephone alone is no match. Empty: no such gate. */
  readonly gate: readonly string[];
  /** Points for an agreement, or weights learned from the records themselves, or learned before. */
  readonly weights: 'fixed' | 'learned' | LearnedWeights;
  /** The least score of a pair: points with fixed weights, a probability with learned ones. */
  readonly threshold: number;
  /**
   * A block of more records than this is not compared all with all: its records are put in the order of their
   * names, and each is compared with the 20 that follow.
   */
  readonly blockLimit: number;
  /** A telephone or e-mail held under more different names than this is a shared one: no points and no block. */
  readonly sharedNames: number;
  /** Whether only records of different sets are pairs. */
  readonly across: boolean;
  /** The country of numbers written without one, such as DE. */
  readonly country: string | null;
}

/** How far two values agree. `missing`: one of them is not known. `shared`: equal, but of many or of a role. */
export const agreements = [
  'missing',
  'different',
  'close',
  'sounds',
  'crossed',
  'similar',
  'same',
  'shared',
] as const;
/** How two values of a field agree. */
export type Agreement = (typeof agreements)[number];

/** Why a pair scored: one field's part in it. */
export interface MatchReason {
  readonly field: string;
  readonly agreement: Agreement;
  /** What it adds: points with fixed weights, bits of evidence (base 2) with learned ones; negative is against. */
  readonly points: number;
}

/** Two records that may be the same; a suggestion for a person to decide, never more. */
export interface MatchPair {
  /** The id that sorts first. */
  readonly left: string;
  readonly right: string;
  /** In the measure of {@link MatchRules.threshold}. */
  readonly score: number;
  /** Every field both records have a value for, in the order of the rules. */
  readonly reasons: readonly MatchReason[];
}

/** The pairs suggested, the best first, and what was left out. */
export interface MatchResult {
  /** Best first; equal scores by id. */
  readonly pairs: readonly MatchPair[];
  /** How many pairs were compared. */
  readonly compared: number;
  /** Blocks that were too large to compare all with all, by their fields, with their number of records. */
  readonly oversized: readonly { readonly block: readonly string[]; readonly records: number }[];
  /** The weights that were used, where they were learned: give them to the next call to score alike. */
  readonly learned: LearnedWeights | null;
}

/** What an agreement of a field is worth, estimated from the records. */
export interface LearnedField {
  readonly field: string;
  /** How often a level occurs among pairs that match, in the order of {@link agreements}; sums to 1. */
  readonly matching: readonly number[];
  /** The same among pairs that do not. */
  readonly others: readonly number[];
}

/** Weights estimated from the records themselves. */
export interface LearnedWeights {
  readonly fields: readonly LearnedField[];
  /** The share of matches among the pairs that were compared. */
  readonly share: number;
}

/** What is wrong with the rules or the records. Never thrown. */
export interface MatchProblem {
  readonly problem:
    /** Two records have one id. */
    | 'duplicate-id'
    /** There is nothing to compare by. */
    | 'no-fields'
    /** A block, gate or crossing names a field that is not there, or learned weights lack it. */
    | 'unknown-field'
    /** A number is NaN, infinite, or outside what it can be. */
    | 'out-of-range'
    /** Too few pairs were compared to learn from. */
    | 'too-few';
  /** The field, number or id at fault. */
  readonly at?: string;
}

/** Whether an answer is a problem and not what was asked for. */
export function isMatchProblem(answer: object): answer is MatchProblem {
  return 'problem' in answer;
}
