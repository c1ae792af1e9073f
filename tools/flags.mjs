import { parseArgs } from 'node:util';

/**
 * What a tool was told with flags. One that nobody knows, or a word where none belongs, ends it before anything is set
 * up, with what is known, as exit code 2.
 */
export function readFlags(options = {}, allowPositionals = false) {
  try {
    return parseArgs({ options, allowPositionals });
  } catch (error) {
    const known = Object.entries(options).map(
      ([name, { type }]) => `--${name}${type === 'string' ? ' …' : ''}`,
    );
    const those = known.length === 0 ? 'There are no flags.' : `There is ${known.join(' and ')}.`;
    console.error(`${error.message.split('. ')[0]}. ${those}`.replaceAll('\n', ' '));
    return process.exit(2);
  }
}
