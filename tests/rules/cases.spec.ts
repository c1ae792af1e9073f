import { checkCases } from './check-cases.ts';
import { expressionsIn, type Expression } from './coverage.ts';
import { openProject, readRules } from './emulator.ts';
import type { FirestoreRest } from './firestore-rest.ts';
import { allRounds } from './rounds.ts';

let opened: Promise<FirestoreRest> | undefined;
const project = (): Promise<FirestoreRest> => (opened ??= openProject('cases'));

describe.each(allRounds())('$name', (round) => {
  checkCases(project, round);
});

// Last: what the cases above made the rules evaluate. Asked alone, without them, it fails.
describe('the cases exercise the rules', () => {
  let expressions: readonly Expression[] = [];
  beforeAll(async () => {
    expressions = expressionsIn(await (await project()).coverage(), readRules());
  });

  it('reports expressions', () => {
    expect(expressions.length).toBeGreaterThan(2_000);
  });

  it('evaluates each', () => {
    expect(expressions.filter(({ evaluated }) => !evaluated).map(({ text }) => text)).toEqual([]);
  });

  it('sees each that is true or false both ways', () => {
    expect(expressions.filter(({ booleans }) => booleans.size === 1).map(({ text }) => text)).toEqual([]);
  });
});
