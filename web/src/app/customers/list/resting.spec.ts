import { REST_MS, Resting } from './resting';

describe('the reader of a list', () => {
  let told: string[];
  let resting: Resting;

  beforeEach(() => {
    jest.useFakeTimers();
    told = [];
    resting = new Resting({ rested: () => told.push('rested'), left: () => told.push('left') });
  });

  afterEach(() => {
    resting.end();
    jest.useRealTimers();
  });

  it('rests once the list has stood still for a moment, and leaves with the next move', () => {
    resting.moved();
    jest.advanceTimersByTime(REST_MS - 1);
    expect(told).toEqual(['left']);
    jest.advanceTimersByTime(1);
    resting.moved();
    expect(told).toEqual(['left', 'rested', 'left']);
  });

  it('does not rest while the list moves', () => {
    for (let move = 0; move < 100; move += 1) {
      resting.moved();
      jest.advanceTimersByTime(REST_MS - 1);
    }
    expect(told).toEqual(['left']);
  });

  it('does not rest at the end while the next rows are on their way, nor as they come', () => {
    resting.moved();
    resting.waits(true);
    jest.advanceTimersByTime(10 * REST_MS - 1);
    resting.waits(false);
    jest.advanceTimersByTime(REST_MS - 1);
    expect(told).toEqual(['left']);
    jest.advanceTimersByTime(REST_MS);
    expect(told).toEqual(['left', 'rested']);
  });

  it('is not told of any more at the end', () => {
    resting.moved();
    resting.end();
    jest.advanceTimersByTime(10 * REST_MS);
    expect(told).toEqual(['left']);
  });
});
