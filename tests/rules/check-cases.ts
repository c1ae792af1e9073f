import { answersTo, type Case } from './case.ts';
import { openProject, type ProjectOptions } from './emulator.ts';
import type { Answer } from './firestore-rest.ts';

/** One test for each case; all of them are asked at once beforehand. */
export function checkCases(project: string, cases: readonly Case[], options: ProjectOptions = {}): void {
  let answers: readonly (Answer | undefined)[] = [];
  beforeAll(async () => {
    answers = await answersTo(await openProject(project, options), cases);
  }, 120_000);

  test.each(cases.map((each, index) => [each.name, index] as const))('%s', (_, index) => {
    expect(answers[index]).toBe(cases[index]?.expected);
  });
}
