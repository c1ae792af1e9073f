import { foldLetters } from './fold-letters.ts';

/** Letters whose digit does not depend on their neighbours. */
const groups = [
  ['aeijouy', '0'],
  ['b', '1'],
  ['fvw', '3'],
  ['gkq', '4'],
  ['l', '5'],
  ['mn', '6'],
  ['r', '7'],
  ['sz', '8'],
] as const;

/** The digits of one letter between its neighbours; empty for H and for what is no Latin letter. */
function digits(before: string, letter: string, after: string): string {
  switch (letter) {
    case 'p':
      return after === 'h' ? '3' : '1';
    case 'd':
    case 't':
      return after !== '' && 'csz'.includes(after) ? '8' : '2';
    case 'x':
      return before !== '' && 'ckq'.includes(before) ? '8' : '48';
    case 'c':
      if (after === '' || before === 's' || before === 'z') return '8';
      return (before === '' ? 'ahkloqrux' : 'ahkoqux').includes(after) ? '4' : '8';
    default:
      return groups.find(([letters]) => letters.includes(letter))?.[1] ?? '';
  }
}

/**
 * How a German name sounds, as digits, word by word: Meyer, Maier and Mayr are all `67`. The Cologne phonetics of
 * Hans Joachim Postel (IBM-Nachrichten 19, 1969). Empty where no letter has a sound.
 */
export function cologne(text: string): string {
  return foldLetters(text)
    .split(/[^a-z]+/)
    .map(wordSound)
    .filter((sound) => sound !== '')
    .join(' ');
}

function wordSound(word: string): string {
  let sound = '';
  let last = '';
  for (let at = 0; at < word.length; at++) {
    for (const digit of digits(word.charAt(at - 1), word.charAt(at), word.charAt(at + 1))) {
      if (digit !== last && (digit !== '0' || sound === '')) sound += digit;
      last = digit;
    }
  }
  return sound;
}
