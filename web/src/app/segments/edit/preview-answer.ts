import {
  segmentPreviewSchema,
  type PreviewedCustomer,
  type SegmentLeaf,
  type SegmentPreview,
} from '@creamline/domain/segments';
import type { Asked } from '../../platform';

/** Why there is no count. `rule`: the server sees a problem that the browser could not. */
export type NoCount = 'notPacked' | 'denied' | 'rule' | 'failed';

export type PreviewAnswer =
  { readonly kind: 'counted'; readonly preview: SegmentPreview } | { readonly kind: NoCount };

/** What became of a request for a count. */
export function previewAnswer(asked: Asked): PreviewAnswer {
  switch (asked.outcome) {
    case 'failed':
      return { kind: asked.code === 'permission-denied' ? 'denied' : 'failed' };
    case 'refused':
      return { kind: asked.reason === 'notPacked' ? 'notPacked' : 'rule' };
    case 'done': {
      const { success, data } = segmentPreviewSchema.safeParse(asked.answer);
      return success ? { kind: 'counted', preview: data } : { kind: 'failed' };
    }
  }
}

/** Whether asking the same once more may help. */
export function mayAskAgain({ kind }: PreviewAnswer): boolean {
  return kind === 'failed' || kind === 'notPacked';
}

/**
 * The conditions that hold for a customer, of those by which the customers named differ: what holds for all of them,
 * or for none, tells nothing of one.
 */
export function reasonsOf(
  { holds }: PreviewedCustomer,
  named: readonly PreviewedCustomer[],
  leaves: readonly SegmentLeaf[],
): readonly SegmentLeaf[] {
  return leaves.filter(
    (_, index) => holds[index] === true && named.some((other) => other.holds[index] !== true),
  );
}
