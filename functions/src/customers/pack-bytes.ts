import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { packLines, type HeldPack } from '@creamline/domain/customers';
import type { Pack } from '@creamline/domain/paths';

/** As every browser can undo it. */
export function deflate(text: string): Uint8Array {
  return deflateRawSync(text);
}

/** The lines a stored pack holds; null where it cannot be read. */
export function heldPack({ packed, text }: Pick<Pack, 'packed' | 'text'>): HeldPack | null {
  if (packed === undefined)
    return { lines: text === undefined || text === '' ? [] : text.split('\n'), bytes: null };
  try {
    return { lines: packLines(inflateRawSync(packed).toString()), bytes: packed.length };
  } catch {
    return null;
  }
}
