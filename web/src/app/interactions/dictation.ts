import { signal } from '@angular/core';

/** What the console needs of the browser's speech recognition (Web Speech API), which TypeScript does not describe. */
export interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult:
    ((event: { readonly resultIndex: number; readonly results: SpeechRecognitionResultList }) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

export type DictationProblem = 'denied' | 'noMicrophone' | 'unheard' | 'unreachable' | 'failed';

const problems: Readonly<Record<string, DictationProblem | null>> = {
  'not-allowed': 'denied',
  'service-not-allowed': 'denied',
  'audio-capture': 'noMicrophone',
  'no-speech': 'unheard',
  network: 'unreachable',
  aborted: null,
};

function isRecogniser(value: unknown): value is new () => Recogniser {
  return typeof value === 'function';
}

/** How this browser makes a recogniser; null where it has none. */
export function browsersRecogniser(): (() => Recogniser) | null {
  const found: unknown =
    Reflect.get(globalThis, 'SpeechRecognition') ?? Reflect.get(globalThis, 'webkitSpeechRecognition');
  return isRecogniser(found) ? () => new found() : null;
}

/** Turns what is said into text, sentence by sentence, until it is told to stop or nobody speaks any more. */
export class Dictation {
  readonly #make: (() => Recogniser) | null;
  readonly #listening = signal(false);
  readonly #problem = signal<DictationProblem | null>(null);
  #recogniser: Recogniser | null = null;

  readonly listening = this.#listening.asReadonly();
  /** Why it ended early, or did not begin. */
  readonly problem = this.#problem.asReadonly();
  readonly available: boolean;

  constructor(make: (() => Recogniser) | null) {
    this.#make = make;
    this.available = make !== null;
  }

  /** Listens in a language such as `de-DE`. `heard` takes each sentence. */
  start(language: string, heard: (sentence: string) => void): void {
    if (this.#make === null || this.#listening()) return;
    const recogniser = this.#make();
    recogniser.lang = language;
    recogniser.continuous = true;
    recogniser.interimResults = false;
    recogniser.onresult = ({ resultIndex, results }): void => {
      for (const result of Array.from(results).slice(resultIndex)) {
        const sentence = result[0]?.transcript.trim() ?? '';
        if (result.isFinal && sentence !== '') heard(sentence);
      }
    };
    recogniser.onerror = ({ error }): void => {
      const problem = problems[error];
      this.#problem.set(problem === undefined ? 'failed' : problem);
    };
    recogniser.onend = (): void => this.#listening.set(false);
    this.#recogniser = recogniser;
    this.#problem.set(null);
    this.#listening.set(true);
    try {
      recogniser.start();
    } catch {
      this.#listening.set(false);
      this.#problem.set('failed');
    }
  }

  /** Takes what has been said so far, and ends. */
  stop(): void {
    this.#recogniser?.stop();
  }

  /** Ends and takes nothing more. */
  abort(): void {
    if (this.#recogniser === null) return;
    this.#recogniser.onresult = null;
    this.#recogniser.abort();
  }
}
