/** A minimal pair: a write that is allowed, and the same with one thing changed. */
import type { GuardedKind, Role } from '@creamline/domain/access';
import type { Case, Ids } from './case.ts';
import type { Answer, Fields } from './firestore-rest.ts';
import { sampleOf, singletons, type Relation, type Sample } from './samples.ts';
import { caller } from './staff.ts';
import { creationOf, updateOf } from './writes.ts';

export interface Change {
  readonly label: string;
  /** Changes to what the client sends; a function may look at the sample. */
  readonly sent?: Fields | ((sample: Sample) => Fields);
  /** Changes to the stored document. */
  readonly stored?: Fields;
  /** Changes to the customer it belongs to. */
  readonly customer?: Fields;
  readonly expected: Answer;
}

const unchanged: Change = { label: 'as it should be', expected: 'allowed' };

function customerPath(sample: Sample): string | undefined {
  return sample.beside.find(([path]) => path.startsWith('customers/'))?.[0];
}

/** The allowed write, then each change of it. */
export function pairs(
  ids: Pick<Ids, 'next'>,
  [kind, role, relation, operation]: readonly [GuardedKind, Role, Relation, 'create' | 'update' | 'delete'],
  changes: readonly Change[],
): Case[] {
  return [unchanged, ...changes].map(({ label, sent, stored, customer, expected }) => {
    const sample = sampleOf(kind, role, relation, ids.next());
    const base = operation === 'create' ? creationOf(kind, role, sample) : updateOf(kind, role, relation);
    const data = { ...base, ...(typeof sent === 'function' ? sent(sample) : sent) };
    const owner = customerPath(sample);
    const beside = sample.beside.map(([path, each]) =>
      path === owner ? ([path, { ...each, ...customer }] as const) : ([path, each] as const),
    );
    const { path } = sample;
    const write = {
      create: { create: path, data },
      update: { update: path, data },
      delete: { delete: path },
    };
    return {
      name: `${role} ${operation} ${kind} (${relation}), ${label}: ${expected}`,
      group: kind,
      seeds: operation === 'create' ? beside : [...beside, [path, { ...sample.data, ...stored }] as const],
      caller: caller(role),
      request: { commit: [write[operation]] },
      expected,
      takesTurns: singletons.includes(kind),
    };
  });
}
