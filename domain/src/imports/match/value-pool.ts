/** Longest text that is compared, in UTF-16 units; what is beyond tells no two records apart. */
export const COMPARED_LENGTH = 128;

/**
 * Texts as whole numbers: equal texts have the same number, and their letters lie in one array, so that comparing
 * two of them touches no string. −1 stands for a missing text.
 */
export class ValuePool {
  readonly texts: string[] = [];
  /** The letters of all texts, one after the other. */
  letters = new Uint16Array(1 << 12);
  /** Where text `i` begins in {@link letters}; `i + 1` says where it ends. */
  starts = new Int32Array(1 << 8);
  /** Which letters a text has, one bit for each of 32 classes. */
  masks = new Int32Array(1 << 8);
  readonly #numbers = new Map<string, number>();

  /** The number of a text; −1 for an empty one. */
  number(text: string): number {
    const cut = text.length > COMPARED_LENGTH ? text.slice(0, COMPARED_LENGTH) : text;
    if (cut === '') return -1;
    const known = this.#numbers.get(cut);
    return known ?? this.#add(cut);
  }

  /** The text of a number; empty for −1. */
  text(number: number): string {
    return this.texts[number] ?? '';
  }

  #add(text: string): number {
    const number = this.texts.length;
    const start = this.starts[number] ?? 0;
    if (number + 2 > this.starts.length) this.starts = doubled(this.starts);
    if (number + 1 > this.masks.length) this.masks = doubled(this.masks);
    if (start + text.length > this.letters.length) {
      const letters = new Uint16Array(2 * this.letters.length + COMPARED_LENGTH);
      letters.set(this.letters);
      this.letters = letters;
    }
    let mask = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      this.letters[start + at] = letter;
      mask |= 1 << (letter & 31);
    }
    this.masks[number] = mask;
    this.starts[number + 1] = start + text.length;
    this.texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
