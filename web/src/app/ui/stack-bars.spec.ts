import { stackBars } from './stack-bars';

describe('stackBars', () => {
  it('stacks series from the ground up, the tallest bar at full height', () => {
    const { pieces, top, topLabel, last } = stackBars(
      ['a', 'b'],
      [
        { name: 'milk', values: [10, 30] },
        { name: 'cheese', values: [10, 10] },
      ],
    );
    expect({ top, topLabel, last }).toEqual({ top: 40, topLabel: 'b', last: 40 });
    expect(pieces[0]?.pieces.map(({ y, height }) => [y, height])).toEqual([
      [75, 25],
      [50, 25],
    ]);
  });

  it.each([
    ['no bars', [], []],
    ['only zeros', ['a'], [0]],
    ['values below zero', ['a'], [-5]],
  ])('draws nothing for %s', (_, labels, values) => {
    const { pieces, top } = stackBars(labels, [{ name: 'milk', values }]);
    expect(top).toBe(0);
    expect(pieces.flatMap((bar) => bar.pieces).every(({ height }) => height === 0)).toBe(true);
  });
});
