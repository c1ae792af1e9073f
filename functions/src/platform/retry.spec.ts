import { isTransient, withRetry } from './retry.ts';

const failing = (code: number) => Object.assign(new Error('failed'), { code });

async function run(errors: readonly Error[]) {
  const left = [...errors];
  const waits: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  const result = await withRetry(
    () => {
      const error = left.shift();
      return error === undefined ? Promise.resolve('done') : Promise.reject(error);
    },
    { sleep },
  ).catch(() => 'failed');
  return { result, waits };
}

describe('withRetry', () => {
  it.each([
    ['at once', [], 'done', []],
    ['after an abort', [failing(10)], 'done', [100]],
    ['after three troubles', [failing(14), failing(4), failing(8)], 'done', [100, 200, 400]],
    ['never after four', [failing(14), failing(14), failing(14), failing(14)], 'failed', [100, 200, 400]],
    ['never after what will not pass', [failing(3)], 'failed', []],
  ])('gets through %s', async (_name, errors, result, waits) => {
    expect(await run(errors)).toEqual({ result, waits });
  });

  it.each([
    [failing(10), true],
    [failing(5), false],
    [new Error('no code'), false],
    ['text', false],
  ])('judges %s', (error, transient) => {
    expect(isTransient(error)).toBe(transient);
  });
});
