import { foldText } from './fold-text.ts';

test.each([
  ['Käserei', 'kaserei'],
  ['Straße', 'strasse'],
  ['CRÈME Brûlée', 'creme brulee'],
  ['Łódź & Ørsted', 'lodz & orsted'],
  ['ÆRØ', 'aero'],
  ['plain 12', 'plain 12'],
  ['', ''],
])('%s is compared as %s', (text, folded) => expect(foldText(text)).toBe(folded));
