import { deflateRawSync } from 'node:zlib';
import { packText } from '@creamline/domain/customers';
import { BEHIND_ALL_PACKS } from '@creamline/domain/paths';
import { PackReader, byId, find, type OpenedPacks, type StoredPart } from './pack-reader';

const at = new Date('2026-06-01T08:00:00Z');
const line = (id: string, name: string): string => `${id}\t${name}\tLeipzig\t04109`;
const pack = (index: number, lines: readonly string[], more: Partial<StoredPart> = {}): StoredPart => ({
  ...{ id: `all_${index}`, scope: 'all', index, count: lines.length, foldedAt: at },
  packed: deflateRawSync(packText(lines)),
  ...more,
});
const change = (customerId: string, to: string | null): StoredPart => ({
  ...{ id: `all__${customerId}`, scope: 'all', index: BEHIND_ALL_PACKS, customerId, line: to, at },
});
const kern = pack(0, [line('c1', 'Käserei Kern'), line('c2', 'Café Grün')]);
const later = pack(1, [line('c3', 'Kernhof')]);
const ids = (opened: OpenedPacks | null, text: string): readonly string[] | undefined =>
  opened === null ? undefined : find(opened, text, 20).map(({ id }) => id);

/** A reader whose pauses are counted, and end when they are told to. */
function paused() {
  const waiting: (() => void)[] = [];
  const reader = new PackReader(() => new Promise((resolve) => waiting.push(resolve)));
  return { reader, goOn: () => waiting.splice(0).forEach((resolve) => resolve()), waiting };
}

test('finds whom the packs hold, as the changes beside them say', async () => {
  const opened = await new PackReader().open([
    kern,
    later,
    change('c2', null),
    change('c4', line('c4', 'Kern und Co')),
  ]);
  expect(ids(opened, 'kern')).toEqual(['c4', 'c3', 'c1']);
  expect(ids(opened, 'gru')).toEqual([]);
  expect(opened === null ? '' : byId(opened, 'c3')?.name).toBe('Kernhof');
  expect(opened?.incomplete).toBe(false);
});

test('a pack that an earlier version wrote is read as it is', async () => {
  const { packed: _, ...older } = kern;
  const opened = await new PackReader().open([{ ...older, text: [line('c1', 'Käserei Kern')].join('\n') }]);
  expect(ids(opened, 'kern')).toEqual(['c1']);
});

test.each([
  ['cannot be inflated', [kern, { ...later, packed: new Uint8Array([1, 2, 3]) }]],
  ['is no text of a pack', [kern, { ...later, packed: deflateRawSync('c3\nc4\tKernhof') }]],
  ['is missing', [kern, { ...later, id: 'all_2', index: 2, packed: deflateRawSync('') }]],
])('where a pack %s, the others are searched and that is told', async (_, parts) => {
  const told = jest.spyOn(console, 'error').mockReturnValue();
  const opened = await new PackReader().open(parts);
  expect(ids(opened, 'kern')).toEqual(['c1']);
  expect(opened?.incomplete).toBe(true);
  told.mockRestore();
});

test('a pack that has not changed is not opened again', async () => {
  let pauses = 0;
  const reader = new PackReader(() => Promise.resolve(void (pauses += 1)));
  await reader.open([kern, later]);
  expect(pauses).toBe(2);
  expect(ids(await reader.open([kern, later, change('c1', line('c1', 'Neu'))]), 'neu')).toEqual(['c1']);
  expect(pauses).toBe(2);
  const foldedAt = new Date(at.getTime() + 1);
  const folded = pack(1, [line('c3', 'Kernhof'), line('c1', 'Neu')], { foldedAt });
  expect(ids(await reader.open([kern, folded]), 'neu')).toEqual(['c1']);
  expect(pauses).toBe(3);
});

test('the latest parts count, also where earlier ones take longer to open', async () => {
  const { reader, goOn, waiting } = paused();
  const first = reader.open([kern]);
  while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve));
  const second = reader.open([kern, change('c1', null)]);
  goOn();
  expect(await first).toBeNull();
  expect(ids(await second, 'kern')).toEqual([]);
});
