import * as z from 'zod';
import { judgeRow, type RowJudge } from './judge-row.ts';
import type { FeatureRow } from './feature-row.ts';
import { segmentNodeSchema, type SegmentLeaf, type SegmentNode } from './rule.ts';

/** What `previewSegment` is asked: a rule under edit, and the segment it is for; null for a new one. */
export const previewSegmentSchema = z.strictObject({
  segmentId: z
    .string()
    .min(1)
    .max(128)
    .regex(/^[^/]+$/)
    .nullable(),
  criteria: segmentNodeSchema,
});

/** A customer of a preview. `holds`: each condition's truth, in reading order; null where the row does not tell. */
const previewedSchema = z.object({
  id: z.string(),
  name: z.string(),
  enters: z.boolean(),
  holds: z.array(z.boolean().nullable()),
});

/** Who would be in a segment by another rule, beside who is in it now. */
export const segmentPreviewSchema = z.object({
  /** How many the rule would have as members, and how many of them are none now. */
  members: z.number().int().min(0),
  entering: z.number().int().min(0),
  leaving: z.number().int().min(0),
  /** False where more customers changed, or had to be read, than one preview reads. */
  exact: z.boolean(),
  /** The first of the members, whoever enters before the others. */
  sample: z.array(previewedSchema),
  /** The first of those who leave. */
  leavers: z.array(previewedSchema),
});

export type PreviewSegment = z.infer<typeof previewSegmentSchema>;
export type PreviewedCustomer = z.infer<typeof previewedSchema>;
export type SegmentPreview = z.infer<typeof segmentPreviewSchema>;

/** Customers a preview names of each kind. */
export const PREVIEW_NAMES = 20;

/** The conditions of a rule, in reading order. */
export function leavesOf(node: SegmentNode): readonly SegmentLeaf[] {
  if ('nodes' in node) return node.nodes.flatMap(leavesOf);
  return node.kind === 'not' ? leavesOf(node.node) : [node];
}

/** Adds up a preview, a customer at a time. */
export class PreviewTally {
  readonly #segmentId: string;
  readonly #leaves: readonly SegmentLeaf[];
  readonly #by: RowJudge;
  readonly #entering: PreviewedCustomer[] = [];
  readonly #staying: PreviewedCustomer[] = [];
  readonly #leaving: PreviewedCustomer[] = [];
  #members = 0;
  #enter = 0;
  #leave = 0;

  constructor(segmentId: string, criteria: SegmentNode, by: RowJudge) {
    this.#segmentId = segmentId;
    this.#leaves = leavesOf(criteria);
    this.#by = by;
  }

  /** Counts a customer whom the rule fits, or does not. */
  add(row: FeatureRow, fits: boolean): void {
    const isMember = row.segmentIds.includes(this.#segmentId);
    if (fits) this.#members += 1;
    if (fits && !isMember) this.#enter += 1;
    if (!fits && isMember) this.#leave += 1;
    if (fits || isMember) this.#name(row, fits, isMember);
  }

  result(exact: boolean): SegmentPreview {
    return {
      members: this.#members,
      entering: this.#enter,
      leaving: this.#leave,
      exact,
      sample: [...this.#entering, ...this.#staying].slice(0, PREVIEW_NAMES),
      leavers: this.#leaving,
    };
  }

  #name(row: FeatureRow, fits: boolean, isMember: boolean): void {
    const named = fits ? (isMember ? this.#staying : this.#entering) : this.#leaving;
    if (named.length === PREVIEW_NAMES) return;
    named.push({
      id: row.id,
      name: String(row.fields.name ?? ''),
      enters: fits && !isMember,
      holds: this.#leaves.map((leaf) => judgeRow(leaf, row, this.#by)),
    });
  }
}
