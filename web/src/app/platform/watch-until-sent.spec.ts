import type { Live } from './live';
import { watchUntilSent } from './watch-until-sent';

type Text = Live<string>;
const shown = (value: string, hasPendingWrites: boolean): Text => ({
  status: 'ready',
  value,
  fromCache: hasPendingWrites,
  hasPendingWrites,
});
const denied: Text = {
  status: 'denied',
  value: undefined,
  error: 'permission-denied',
  fromCache: false,
  hasPendingWrites: false,
};

/** A server that answers each time it is asked with the next of these, and whose queue empties when told. */
function setting(answers: readonly (readonly Text[])[]) {
  const seen: string[] = [];
  let asked = 0;
  let stops = 0;
  let end: { resolve: () => void; reject: (reason: Error) => void } = {
    resolve: () => undefined,
    reject: () => undefined,
  };
  const stop = watchUntilSent<string>(
    (next) => {
      for (const answer of answers[asked] ?? []) next(answer);
      asked += 1;
      return () => (stops += 1);
    },
    () => new Promise<void>((resolve, reject) => (end = { resolve, reject })),
    (live) => seen.push(`${live.status} ${live.value ?? '–'}`),
  );
  return { seen, stop, end: () => end, asked: () => asked, stops: () => stops };
}

describe('watchUntilSent', () => {
  it('asks again once a document that was refused before it arrived has been sent', async () => {
    const { seen, end, asked } = setting([[shown('mine', true), denied], [shown('theirs', false)]]);
    expect([asked(), seen]).toEqual([1, ['ready mine']]);
    end().resolve();
    await Promise.resolve();
    expect([asked(), seen]).toEqual([2, ['ready mine', 'ready theirs']]);
  });

  it('tells the refusal of a document that holds nothing unsent', () => {
    const { seen, asked } = setting([[shown('theirs', false), denied]]);
    expect([asked(), seen]).toEqual([1, ['ready theirs', 'denied –']]);
  });

  it('tells the refusal that stays when all is sent', async () => {
    const { seen, end, asked } = setting([[shown('mine', true), denied], [denied]]);
    end().resolve();
    await Promise.resolve();
    expect([asked(), seen]).toEqual([2, ['ready mine', 'denied –']]);
  });

  it('tells the refusal when the queue will never be sent', async () => {
    const { seen, end } = setting([[shown('mine', true), denied]]);
    end().reject(new Error('another person signed in'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(seen).toEqual(['ready mine', 'denied –']);
  });

  it('does not ask again after it was stopped', async () => {
    const { seen, stop, end, asked, stops } = setting([
      [shown('mine', true), denied],
      [shown('theirs', false)],
    ]);
    stop();
    end().resolve();
    await Promise.resolve();
    expect([asked(), stops(), seen]).toEqual([1, 1, ['ready mine']]);
  });
});
