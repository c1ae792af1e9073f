/**
 * Asks what was put last, once nothing else has been put for a while. An answer to anything put before is dropped, in
 * whatever order answers come.
 */
export class LatestQuestion<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #answered: (answer: Answer, question: Question) => void;
  readonly #waitMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  /** `ask` never rejects: a failure is an answer too. */
  constructor(
    ask: (question: Question) => Promise<Answer>,
    answered: (answer: Answer, question: Question) => void,
    waitMs: number,
  ) {
    this.#ask = ask;
    this.#answered = answered;
    this.#waitMs = waitMs;
  }

  put(question: Question, waitMs = this.#waitMs): void {
    this.drop();
    const number = this.#latest;
    this.#timer = setTimeout(() => void this.#send(question, number), waitMs);
  }

  /** Nothing is asked any more, and no answer waited for. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#latest += 1;
  }

  async #send(question: Question, number: number): Promise<void> {
    const answer = await this.#ask(question);
    if (number === this.#latest) this.#answered(answer, question);
  }
}
