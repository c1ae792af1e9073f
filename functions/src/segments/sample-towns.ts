import type { Customer } from '@creamline/domain/customers';
import { write } from '@creamline/domain/paths';
import type { SegmentNode } from '@creamline/domain/segments';
import { HandlerWorld, customer } from '../testing/index.ts';
import { foldFeatures } from './fold-features.ts';

/** For specs: the rule that somebody is in a town. */
export const city = (name: string): SegmentNode => ({
  ...{ kind: 'compare', field: 'city', op: 'eq' },
  value: name,
});

/** For specs: what makes somebody be in a town. */
export function inCity(name: string): Customer['basicInfo'] {
  const address = { line1: '', line2: '', city: name, region: '', postalCode: '', country: 'DE' };
  return { ...customer().basicInfo, name: `${name} shop`, address };
}

export function later(world: HandlerWorld, minutes: number): void {
  world.now = new Date(world.now.getTime() + minutes * 60_000);
}

/** For specs: customers from `c1000` on, by turns in Halle and in Leipzig, whose rows are in the shards. */
export async function packedTowns(count: number): Promise<HandlerWorld> {
  const world = new HandlerWorld();
  await world.commit(
    Array.from({ length: count }, (_, index) =>
      write.set(
        ['customer', `c${1000 + index}`],
        customer({ basicInfo: inCity(index % 2 ? 'Leipzig' : 'Halle') }),
      ),
    ),
  );
  await world.settle();
  later(world, 20);
  await foldFeatures(world.context);
  return world;
}
