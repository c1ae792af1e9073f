import { Dictation, type Recogniser } from './dictation';

/** A recogniser that hears what the test says. */
class FakeRecogniser implements Recogniser {
  lang = '';
  continuous = false;
  interimResults = true;
  onresult: Recogniser['onresult'] = null;
  onerror: Recogniser['onerror'] = null;
  onend: Recogniser['onend'] = null;
  readonly calls: string[] = [];
  start(): void {
    this.calls.push('start');
  }
  stop(): void {
    this.calls.push('stop');
  }
  abort(): void {
    this.calls.push('abort');
  }
  say(...sentences: readonly { readonly text: string; readonly isFinal: boolean }[]): void {
    const results = sentences.map(({ text, isFinal }) =>
      Object.assign([{ transcript: text, confidence: 1 }], {
        isFinal,
        item: () => ({ transcript: text, confidence: 1 }),
      }),
    );
    const list = Object.assign(results, { item: (at: number) => results[at] ?? results[0] });
    this.onresult?.(Object.assign({ resultIndex: 0 }, { results: asResults(list) }));
  }
}

function isResults(list: unknown): list is SpeechRecognitionResultList {
  return Array.isArray(list);
}

function asResults(list: unknown): SpeechRecognitionResultList {
  if (!isResults(list)) throw new Error('No list of results');
  return list;
}

function listening(): { recogniser: FakeRecogniser; dictation: Dictation; heard: string[] } {
  const recogniser = new FakeRecogniser();
  const dictation = new Dictation(() => recogniser);
  const heard: string[] = [];
  dictation.start('de-DE', (sentence) => heard.push(sentence));
  return { recogniser, dictation, heard };
}

test('takes each sentence once it is said, in the language asked for', () => {
  const { recogniser, dictation, heard } = listening();
  expect([recogniser.lang, recogniser.continuous, recogniser.calls]).toEqual(['de-DE', true, ['start']]);
  expect(dictation.listening()).toBe(true);
  recogniser.say({ text: ' Alles gut. ', isFinal: true }, { text: 'Nächste', isFinal: false });
  recogniser.say({ text: '  ', isFinal: true });
  expect(heard).toEqual(['Alles gut.']);
  dictation.stop();
  recogniser.onend?.();
  expect([dictation.listening(), recogniser.calls]).toEqual([false, ['start', 'stop']]);
});

test('hears nothing more once it is broken off', () => {
  const { recogniser, dictation, heard } = listening();
  dictation.abort();
  recogniser.say({ text: 'Too late.', isFinal: true });
  expect([heard, recogniser.calls]).toEqual([[], ['start', 'abort']]);
});

test.each([
  ['not-allowed', 'denied'],
  ['service-not-allowed', 'denied'],
  ['audio-capture', 'noMicrophone'],
  ['no-speech', 'unheard'],
  ['network', 'unreachable'],
  ['aborted', null],
  ['language-not-supported', 'failed'],
])('the error %s is told as %s, and forgotten with the next try', (error, problem) => {
  const { recogniser, dictation } = listening();
  recogniser.onerror?.({ error });
  recogniser.onend?.();
  expect([dictation.problem(), dictation.listening()]).toEqual([problem, false]);
  dictation.start('en-GB', () => undefined);
  expect([dictation.problem(), dictation.listening()]).toEqual([null, true]);
});

test('is not there without a recogniser', () => {
  const dictation = new Dictation(null);
  dictation.start('en-GB', () => undefined);
  expect([dictation.available, dictation.listening()]).toEqual([false, false]);
});
