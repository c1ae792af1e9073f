import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../node24.mjs';
import { roomsOf, sourcesBelow } from './source-files.ts';

test('every room of the domain has a door', () => {
  const floor = 'domain/src';
  const closed = roomsOf(floor).filter((room) => !existsSync(path.join(root, floor, room, 'index.ts')));
  expect(closed).toEqual([]);
});

test('no file is named by what it is not about', () => {
  const vague = /(^|[/-])(helpers?|utils?|commons?|services?|misc|stuff)(\.|\/|-)/;
  const files = ['domain', 'functions', 'web/src', 'tools'].flatMap(sourcesBelow);
  expect(files.filter((file) => vague.test(file))).toEqual([]);
});
