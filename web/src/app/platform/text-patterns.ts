type Values = Readonly<Record<string, string | number | Date>>;

/** Words, a value by its name, the number a plural is about, or a choice of what to say. */
type Part =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'number' }
  | {
      readonly kind: 'plural' | 'select';
      readonly name: string;
      readonly cases: Readonly<Record<string, readonly Part[]>>;
    };

const head = /\s*(\w+)\s*(?:,\s*(plural|select)\s*,\s*)?/y;
const label = /\s*(=?\w+)\s*\{/y;
const end = /\s*\}/y;
/** Apostrophes make braces (and, in a plural, #) mere letters: `'{name}'`. Two stand for one. */
const quoted = /''|'([{}#](?:[^']|'')*)(?:'(?!')|$)/y;

/** Reads a text by the part of ICU MessageFormat the console speaks: names, plurals and choices, one within another. */
class PatternReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): readonly Part[] {
    const parts = this.#parts(false);
    if (this.#at < this.#text.length) throw this.#fault();
    return parts;
  }

  #parts(inPlural: boolean): readonly Part[] {
    const parts: Part[] = [];
    for (; this.#at < this.#text.length;) {
      const letter = this.#text.charAt(this.#at);
      if (letter === '}') break;
      const mark = letter === "'" ? this.#take(quoted) : null;
      if (mark !== null) parts.push(mark[1]?.replaceAll("''", "'") ?? "'");
      else if (letter === '{') parts.push(this.#argument());
      else {
        this.#at += 1;
        parts.push(letter === '#' && inPlural ? { kind: 'number' } : letter);
      }
    }
    return parts;
  }

  #argument(): Part {
    this.#at += 1;
    const [, name = '', kind] = this.#need(head);
    if (kind !== 'plural' && kind !== 'select') {
      this.#need(end);
      return { kind: 'value', name };
    }
    const cases: Record<string, readonly Part[]> = {};
    for (let next = this.#take(label); next !== null; next = this.#take(label)) {
      cases[next[1] ?? ''] = this.#parts(kind === 'plural');
      this.#need(end);
    }
    this.#need(end);
    if (cases['other'] === undefined) throw this.#fault();
    return { kind, name, cases };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #need(pattern: RegExp): RegExpExecArray {
    const found = this.#take(pattern);
    if (found === null) throw this.#fault();
    return found;
  }

  #fault(): SyntaxError {
    return new SyntaxError(`Cannot read ${JSON.stringify(this.#text)} from ${this.#at} on`);
  }
}

/** Says a text in a language, with its values. */
class Speaker {
  readonly #rules: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;

  constructor(language: string) {
    this.#rules = new Intl.PluralRules(language);
    this.#numbers = new Intl.NumberFormat(language);
  }

  say(parts: readonly Part[], values: Values, counted = 0): string {
    return parts.map((part) => this.#sayPart(part, values, counted)).join('');
  }

  #sayPart(part: Part, values: Values, counted: number): string {
    if (typeof part === 'string') return part;
    if (part.kind === 'number') return this.#numbers.format(counted);
    const value = values[part.name];
    if (value === undefined) throw new TypeError(`${part.name} has no value`);
    if (part.kind === 'value') return String(value);
    const { cases, kind } = part;
    const count = kind === 'plural' ? Number(value) : counted;
    const chosen =
      kind === 'plural' ? (cases[`=${count}`] ?? cases[this.#rules.select(count)]) : cases[String(value)];
    return this.say(chosen ?? cases['other'] ?? [], values, count);
  }
}

const read = new Map<string, readonly Part[]>();
const speakers = new Map<string, Speaker>();

/**
 * Fills a text by the rules of ICU MessageFormat: plurals and choices read right in every language. Throws where a
 * value is missing.
 */
export function fillPattern(text: string, language: string, values: Values): string {
  let parts = read.get(text);
  if (parts === undefined) read.set(text, (parts = new PatternReader(text).whole()));
  let speaker = speakers.get(language);
  if (speaker === undefined) speakers.set(language, (speaker = new Speaker(language)));
  return speaker.say(parts, values);
}
