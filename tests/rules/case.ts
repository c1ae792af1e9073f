/** A case: who asks for what, in which state of the database, and what the rules must answer. */
import type { Answer, Caller, ClientWrite, Fields, FirestoreRest, Request } from './firestore-rest.ts';

export interface Case {
  /** Reads as a sentence: `rep may update customer (assigned)`. */
  readonly name: string;
  /** Which `match` of the rules it is about. */
  readonly group: string;
  readonly seeds: readonly (readonly [path: string, data: Fields])[];
  readonly caller: Caller | null;
  readonly request: Request;
  readonly expected: Answer;
  /** Shares its documents with other cases: asked on its own, on an otherwise unseeded path. */
  readonly takesTurns?: boolean;
}

/** Makes ids that no other case of the run has. */
export class Ids {
  private count = 0;
  next(): string {
    this.count += 1;
    return `x${this.count}`;
  }
}

const AT_ONCE = 12;

/** Asks all cases, some at a time, and gives the answers in their order; stops early once one is enough. */
export async function answersTo(
  firestore: FirestoreRest,
  cases: readonly Case[],
  isEnough: (answer: Answer, asked: Case) => boolean = () => false,
): Promise<readonly (Answer | undefined)[]> {
  const answers: (Answer | undefined)[] = cases.map(() => undefined);
  const state = { enough: false };
  async function ask(index: number, each: Case): Promise<void> {
    const answer = await firestore.ask(each.caller, each.request);
    answers[index] = answer;
    state.enough ||= isEnough(answer, each);
  }
  const numbered = cases.map((each, index) => [index, each] as const);
  const apart = numbered.filter(([, each]) => each.takesTurns !== true);
  await firestore.seed(new Map(apart.flatMap(([, each]) => each.seeds)));
  const queue = apart.values();
  const work = async (): Promise<void> => {
    for (const [index, each] of queue) if (!state.enough) await ask(index, each);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const [index, each] of numbered) {
    if (state.enough || each.takesTurns !== true) continue;
    await firestore.seed(each.seeds);
    await ask(index, each);
    await firestore.remove(each.seeds.map(([path]) => path));
    if ('commit' in each.request) await firestore.remove(each.request.commit.map(pathOfWrite));
  }
  return answers;
}

function pathOfWrite(write: ClientWrite): string {
  if ('create' in write) return write.create;
  return 'update' in write ? write.update : write.delete;
}
