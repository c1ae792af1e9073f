import { answersTo } from './case.ts';
import type { Answer, FirestoreRest } from './firestore-rest.ts';
import type { Round } from './rounds.ts';
import { employ } from './staff.ts';

/** One test for each case of a round; all of them are asked at once beforehand. */
export function checkCases(project: () => Promise<FirestoreRest>, { cases, staff }: Round): void {
  let answers: readonly (Answer | undefined)[] = [];
  beforeAll(async () => {
    const firestore = await project();
    await employ(firestore, staff);
    answers = await answersTo(firestore, cases);
  });

  test.each(cases.map((each, index) => [each.name, index] as const))('%s', (_, index) => {
    expect(answers[index]).toBe(cases[index]?.expected);
  });
}
