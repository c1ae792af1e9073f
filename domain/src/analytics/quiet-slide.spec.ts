import fc from 'fast-check';
import { median } from '../figures/index.ts';
import { isProblem } from './problem.ts';
import { quietSlide, slideThreshold, type QuietSlide, type SlideOptions } from './quiet-slide.ts';
import { normals } from './sample-chance.ts';

function judged(volumes: readonly (number | null)[], options: SlideOptions = {}): QuietSlide {
  const slide = quietSlide(volumes, options);
  if (isProblem(slide)) throw new Error(`${slide.problem} ${slide.field ?? ''}`);
  return slide;
}

/** A year's wave: half as much again in summer. */
const wave = (week: number): number => 1 + 0.5 * Math.sin((2 * Math.PI * week) / 52);

const HALF_YEAR = 26;
const SERIES = 400;

/** The share of steady series that are called sliding in any week of half a year after `history` weeks. */
function falseAlarms(history: number, noise: number, season: (week: number) => number): number {
  const normal = normals(history * 1000 + noise * 100);
  const alarmed = Array.from({ length: SERIES }, () => {
    const seasons = Array.from({ length: history + HALF_YEAR }, (_, week) => season(week));
    const volumes = seasons.map((expected) => Math.max(0, 100 * expected * (1 + noise * normal())));
    return Array.from({ length: HALF_YEAR }, (_, week) => history + week + 1).some(
      (until) => judged(volumes.slice(0, until), { season: seasons.slice(0, until) }).sliding,
    );
  });
  return alarmed.filter(Boolean).length / SERIES;
}

test.each([
  [22, 0.1],
  [36, 0.05],
  [36, 0.3],
  [52, 0.1],
])('fewer than 5 %% false alarms in half a year: %s weeks known, noise %s', (history, noise) => {
  expect(falseAlarms(history, noise, () => 1)).toBeLessThan(0.05);
});

test('fewer than 5 % false alarms in half a year with a season', () => {
  expect(falseAlarms(40, 0.1, wave)).toBeLessThan(0.05);
});

/** Weeks of a fall of this share a week until it is found, the median of many series. */
function weeksUntilFound(perWeek: number, noise: number): number {
  const normal = normals(Math.round(perWeek * 1000 + noise * 100_000));
  const weeks = Array.from({ length: 200 }, () => {
    const volumes = Array.from({ length: 40 }, () => 100 * (1 + noise * normal()));
    let week = 0;
    do {
      week += 1;
      volumes.push(Math.max(0, 100 * (1 - perWeek * week + noise * normal())));
    } while (!judged(volumes).sliding && week < 52);
    return week;
  });
  return median(weeks);
}

test.each([
  [0.03, 0.03, 4],
  [0.03, 0.05, 5],
  [0.03, 0.1, 9],
  [0.05, 0.05, 4],
  [0.05, 0.1, 6],
])('a fall of %s a week among noise of %s is found after %s weeks at most', (perWeek, noise, weeks) => {
  expect(weeksUntilFound(perWeek, noise)).toBeLessThanOrEqual(weeks);
});

const steady = Array.from({ length: 30 }, (_, week) => 100 + (week % 3) * 4);
const fallen = [...steady, 94, 90, 84, 80, 74, 70];

test('tells since when, how fast and how much was lost', () => {
  const slide = judged(fallen);
  expect(slide.sliding).toBe(true);
  expect(slide.usual).toBe(104);
  expect(slide.since).toBe(29);
  expect(slide.perWeek).toBeCloseTo(0.053, 2);
  expect(slide.lost).toBeCloseTo(6 * slide.perWeek, 12);
});

test('neither a rise nor a volume that has always been so slides', () => {
  expect(judged(steady).sliding).toBe(false);
  expect(judged([...steady, 110, 120, 130, 150]).sliding).toBe(false);
  expect(judged(Array.from({ length: 30 }, () => 50))).toMatchObject({
    sliding: false,
    evidence: 0,
    since: null,
  });
});

test('closed weeks say nothing, nor do weeks of which the season expects nothing', () => {
  const closed = fallen.map((volume, week) => (week > 30 ? null : volume));
  expect(judged(closed).sliding).toBe(false);
  const season = fallen.map((_, week) => (week > 30 ? 0 : 1));
  expect(
    judged(
      fallen.map((volume, week) => (week > 30 ? 0 : volume)),
      { season },
    ).sliding,
  ).toBe(false);
  expect(judged(fallen.map((volume, week) => (week > 30 ? 0 : volume))).sliding).toBe(true);
});

test('the unit of the volumes changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 22, maxLength: 60 }),
      fc.constantFrom(0.001, 7, 1e6),
      (volumes, unit) => {
        const [here, there] = [judged(volumes), judged(volumes.map((each) => each * unit))];
        expect(there.evidence).toBeCloseTo(here.evidence, 6);
        expect(there.since).toBe(here.since);
      },
    ),
  );
});

test('a higher threshold is harder to reach; fewer weeks known ask for a higher one', () => {
  const { evidence } = judged(fallen);
  expect(judged(fallen, { threshold: evidence + 1 }).sliding).toBe(false);
  expect(slideThreshold(12)).toBeGreaterThan(slideThreshold(40));
});

test.each([
  [
    'a week of no number',
    [...steady, Number.NaN],
    {},
    { problem: 'out-of-range', field: 'weeklyVolumes', row: 30 },
  ],
  ['a negative week', [-1, ...steady], {}, { problem: 'out-of-range', field: 'weeklyVolumes', row: 0 }],
  ['too few weeks', steady.slice(0, 21), {}, { problem: 'too-short', field: 'weeklyVolumes' }],
  ['no weeks', [], {}, { problem: 'too-short', field: 'weeklyVolumes' }],
  ['nobody who buys', steady.map(() => 0), {}, { problem: 'out-of-range', field: 'weeklyVolumes' }],
  ['a season of another length', steady, { season: [1] }, { problem: 'out-of-range', field: 'season' }],
  [
    'an endless season',
    steady,
    { season: steady.map(() => Infinity) },
    { problem: 'out-of-range', field: 'season', row: 0 },
  ],
  ['a threshold of nothing', steady, { threshold: 0 }, { problem: 'out-of-range', field: 'threshold' }],
])('refuses %s', (_, volumes, options, problem) => {
  expect(quietSlide(volumes, options)).toEqual(problem);
});
