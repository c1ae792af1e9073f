const modifier = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

/**
 * The keys of a command as they stand on the keys: `$mod+k` is `Ctrl`, `K`, and `Shift+?` only `?`, which is what one
 * reads on the keyboard and presses with Shift where it needs it.
 */
export function keyWords(keys: string): readonly string[] {
  return keys
    .replace('Shift+', '')
    .split(/[ +]/)
    .map((key) => (key === '$mod' ? modifier : key.toUpperCase()));
}
