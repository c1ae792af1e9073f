import { cologne } from './cologne.ts';

/** Postel's rules by the examples that go with them everywhere, and the letters they single out. */
test.each([
  ['Müller-Lüdenscheidt', '657 52682'],
  ['Mueller', '657'],
  ['Wikipedia', '3412'],
  ['Breschnew', '17863'],
  ['Meyer', '67'],
  ['Maier', '67'],
  ['Mayr', '67'],
  ['Schmidt', '862'],
  ['Schneider', '8627'],
  ['Fischer', '387'],
  ['Weber', '317'],
  ['Wagner', '3467'],
  ['Becker', '147'],
  ['Hoffmann', '0366'],
  ['Schäfer', '837'],
  ['Heinz Claßen', '068 4586'],
  ['Philipp', '351'],
  ['Xaver', '4837'],
  ['Axel', '0485'],
  ['Cäcilie', '485'],
  ['H', ''],
  ['', ''],
  ['乳製品', ''],
])('%s sounds as %s', (name, sound) => expect(cologne(name)).toBe(sound));
