import { keyWords } from './key-words';

test.each([
  ['l', ['L']],
  ['n c', ['N', 'C']],
  ['$mod+k', ['Ctrl', 'K']],
  ['Shift+?', ['?']],
  ['/', ['/']],
])('%j stands on the keys %j', (keys, words) => {
  expect(keyWords(keys)).toEqual(words);
});
