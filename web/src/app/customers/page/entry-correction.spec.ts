import { correctionProblem } from './entry-correction';

test.each([
  ['a line', 'with notes', null],
  ['  ', '', 'summaryMissing'],
  ['x'.repeat(300), 'y'.repeat(10_000), null],
  ['x'.repeat(301), '', 'summaryTooLong'],
  ['a line', 'y'.repeat(10_001), 'notesTooLong'],
])('%.10s with %.10s: %s', (summary, detailedNotes, problem) => {
  expect(correctionProblem({ summary, detailedNotes })).toBe(problem);
});
