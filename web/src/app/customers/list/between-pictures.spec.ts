import { BetweenPictures } from './between-pictures';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

test('each step has a task of its own, with an empty one before and behind', () => {
  const done: string[] = [];
  const steps = new BetweenPictures(
    () => done.push('exchange'),
    () => done.push('layout'),
  );
  steps.due();
  expect(jest.getTimerCount()).toBe(4);
  expect(done).toEqual([]);
  jest.runAllTimers();
  expect(done).toEqual(['exchange', 'layout']);
});

test('is done once for however many moves before it, and again after the next', () => {
  const step = jest.fn();
  const steps = new BetweenPictures(step);
  steps.due();
  steps.due();
  jest.runAllTimers();
  expect(step).toHaveBeenCalledTimes(1);
  steps.due();
  jest.runAllTimers();
  expect(step).toHaveBeenCalledTimes(2);
});

test('does nothing any more once it has ended', () => {
  const step = jest.fn();
  const steps = new BetweenPictures(step);
  steps.due();
  steps.end();
  jest.runAllTimers();
  expect(step).not.toHaveBeenCalled();
});
