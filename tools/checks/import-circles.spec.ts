import { circlesIn, importGraph, staticImports } from './import-circles.ts';
import { sourcesBelow } from './source-files.ts';

test.each(['domain/src', 'functions/src', 'web/src', 'tools'])(
  'no files of %s import each other in a circle',
  (floor) => {
    const circles = circlesIn(importGraph(sourcesBelow(floor)));
    expect(circles.map((circle) => circle.join(' → '))).toEqual([]);
  },
);

test('a circle is found, with its way', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c', 'a']]);
});

test('types and lazy imports load nothing', () => {
  const text = `
    import type { A } from './a.ts';
    import { b } from './b.ts';
    export type { C } from './c.ts';
    export * from './d.ts';
    const e = () => import('./e.ts');`;
  expect(staticImports(text)).toEqual(['./b.ts', './d.ts']);
});
