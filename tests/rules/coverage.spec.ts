import { allCases } from './all-cases.ts';
import { answersTo } from './case.ts';
import { seenExpressions } from './coverage.ts';
import { openProject, readRules } from './emulator.ts';

describe('what the cases exercise of the rules', () => {
  let seen: ReturnType<typeof seenExpressions> = new Map();
  beforeAll(async () => {
    const firestore = await openProject('coverage');
    await answersTo(firestore, allCases());
    seen = seenExpressions(await firestore.coverage(), readRules());
  }, 400_000);

  it('reports expressions', () => {
    expect(seen.size).toBeGreaterThan(500);
  });

  it('evaluates every expression', () => {
    expect([...seen].filter(([, { evaluated }]) => !evaluated).map(([text]) => text)).toEqual([]);
  });
});
