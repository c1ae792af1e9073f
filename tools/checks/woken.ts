import { storedGolden } from './goldens.ts';

/** A deployed function and the pattern of the documents whose writes wake it. */
interface Trigger {
  readonly name: string;
  readonly pattern: readonly string[];
}

const triggers: readonly Trigger[] = storedGolden('functions')
  .split('\n')
  .map((line) => line.split(' '))
  .flatMap(([name = '', pattern = '']) =>
    pattern.includes('/') ? [{ name, pattern: pattern.split('/') }] : [],
  );

/** The functions that a write of this document wakes. */
export function wokenBy(path: string): readonly string[] {
  const words = path.split('/');
  return triggers
    .filter(
      ({ pattern }) =>
        pattern.length === words.length &&
        pattern.every((word, at) => word.startsWith('{') || word === words[at]),
    )
    .map(({ name }) => name);
}
