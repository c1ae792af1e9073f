import { LatestQuestion } from './latest-question';

const WAIT_MS = 400;

/** Questions that are answered when the test says so. */
function begin() {
  const asked: string[] = [];
  const answered: string[] = [];
  const waiting = new Map<string, (answer: string) => void>();
  const latest = new LatestQuestion<string, string>(
    (question) => {
      asked.push(question);
      return new Promise((resolve) => waiting.set(question, resolve));
    },
    (answer, question) => answered.push(`${question}: ${answer}`),
    WAIT_MS,
  );
  const answer = async (question: string, text: string): Promise<void> => {
    waiting.get(question)?.(text);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { latest, asked, answered, answer };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('only what stands for a while is asked', () => {
  const { latest, asked } = begin();
  latest.put('L');
  jest.advanceTimersByTime(WAIT_MS - 1);
  latest.put('Le');
  jest.advanceTimersByTime(WAIT_MS - 1);
  expect(asked).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(asked).toEqual(['Le']);
});

test('the answer is told with its question', async () => {
  const { latest, answered, answer } = begin();
  latest.put('Leipzig');
  jest.advanceTimersByTime(WAIT_MS);
  await answer('Leipzig', '12');
  expect(answered).toEqual(['Leipzig: 12']);
});

test('an answer that comes after the next question is dropped, before and after the next answer', async () => {
  const { latest, answered, answer } = begin();
  for (const town of ['Leipzig', 'Halle', 'Jena']) {
    latest.put(town);
    jest.advanceTimersByTime(WAIT_MS);
  }
  await answer('Leipzig', '12');
  await answer('Jena', '3');
  await answer('Halle', '5');
  expect(answered).toEqual(['Jena: 3']);
});

test('an answer that comes while the next question still waits is dropped', async () => {
  const { latest, answered, answer } = begin();
  latest.put('Leipzig');
  jest.advanceTimersByTime(WAIT_MS);
  latest.put('Halle');
  await answer('Leipzig', '12');
  expect(answered).toEqual([]);
});

test('what is dropped is neither asked nor answered', async () => {
  const { latest, asked, answered, answer } = begin();
  latest.put('Leipzig');
  latest.drop();
  jest.advanceTimersByTime(WAIT_MS);
  expect(asked).toEqual([]);
  latest.put('Halle');
  jest.advanceTimersByTime(WAIT_MS);
  latest.drop();
  await answer('Halle', '5');
  expect(answered).toEqual([]);
});

test('asked again, it does not wait', () => {
  const { latest, asked } = begin();
  latest.put('Leipzig', 0);
  jest.advanceTimersByTime(0);
  expect(asked).toEqual(['Leipzig']);
});
