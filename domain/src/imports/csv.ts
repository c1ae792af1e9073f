/** Why a row of a CSV file cannot be read as a row. */
export type CsvFault =
  | 'unclosedQuote'
  | 'textAfterQuote'
  | 'cellTooLarge'
  | 'rowTooLarge'
  | 'tooManyColumns'
  | 'nulCharacter'
  | 'damagedText';

/** A row as it stands in the file; `line` is the physical line it starts on, from 1. */
export type CsvRecord =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'fault'; readonly line: number; readonly fault: CsvFault };

export const csvDelimiters = [',', ';', '\t'] as const;

export type CsvDelimiter = (typeof csvDelimiters)[number];

export interface CsvLimits {
  /** Characters of one cell. */
  readonly cell: number;
  /** Characters of one row. */
  readonly row: number;
  readonly columns: number;
}

export const csvLimits: CsvLimits = { cell: 65_536, row: 1_048_576, columns: 500 };

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads CSV (RFC 4180) piece by piece: quotes, line breaks inside quotes, CRLF, LF or CR, a byte order mark, and the
 * delimiter found in the header unless given. A row that breaks a rule or a limit comes out as a fault with its line
 * and nothing of it as a row; a quote that is never closed swallows the rest of the file rather than letting text
 * inside it pass for rows. Memory is bounded by {@link CsvLimits}, whatever the file holds.
 */
export class CsvReader {
  #delimiter: number | null;
  readonly #limits: CsvLimits;
  /** Text held back until the delimiter is known. */
  #head = '';
  #started = false;
  #state: 'cellStart' | 'plain' | 'quoted' | 'quoteSeen' = 'cellStart';
  #cells: string[] = [];
  #cell = '';
  #rowSize = 0;
  #fault: CsvFault | null = null;
  #line = 1;
  #rowLine = 1;
  #afterCr = false;
  #out: CsvRecord[] = [];

  constructor(delimiter: CsvDelimiter | null = null, limits: CsvLimits = csvLimits) {
    this.#delimiter = delimiter === null ? null : delimiter.charCodeAt(0);
    this.#limits = limits;
  }

  /** Takes the next piece of the file and gives back the records it completed. */
  push(piece: string): readonly CsvRecord[] {
    let text = piece;
    if (!this.#started) {
      this.#head += piece;
      if (!/[\r\n]/.test(this.#head) && this.#head.length < this.#limits.cell) return [];
      text = this.#begin();
    }
    this.#scan(text);
    return this.#take();
  }

  /** Takes the end of the file. */
  end(): readonly CsvRecord[] {
    if (!this.#started) this.#scan(this.#begin());
    if (this.#state === 'quoted') this.#fault ??= 'unclosedQuote';
    const blank = this.#state === 'cellStart' && this.#cells.length === 0 && this.#fault === null;
    if (!blank) this.#endRow();
    return this.#take();
  }

  #begin(): string {
    this.#started = true;
    const text = this.#head.startsWith('\uFEFF') ? this.#head.slice(1) : this.#head;
    this.#head = '';
    this.#delimiter ??= detectDelimiter(text).charCodeAt(0);
    return text;
  }

  #take(): readonly CsvRecord[] {
    const records = this.#out;
    this.#out = [];
    return records;
  }

  #scan(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const secondOfCrLf = this.#afterCr && code === LF;
      this.#afterCr = code === CR;
      if (this.#state === 'quoted') {
        if ((code === LF && !secondOfCrLf) || code === CR) this.#line++;
        if (code !== QUOTE) continue;
        this.#append(text, from, at);
        this.#state = 'quoteSeen';
        from = at + 1;
        continue;
      }
      if (secondOfCrLf) {
        from = at + 1;
        continue;
      }
      if (code === QUOTE && this.#state === 'quoteSeen') {
        // The doubled quote: kept as the first character of what follows.
        from = at;
        this.#state = 'quoted';
      } else if (code === QUOTE && this.#state === 'cellStart') {
        this.#state = 'quoted';
        from = at + 1;
      } else if (code === this.#delimiter) {
        this.#append(text, from, at);
        this.#endCell();
        from = at + 1;
      } else if (code === LF || code === CR) {
        this.#append(text, from, at);
        const blank = this.#state === 'cellStart' && this.#cells.length === 0 && this.#fault === null;
        this.#line++;
        if (blank) this.#rowLine = this.#line;
        else this.#endRow();
        from = at + 1;
      } else {
        if (this.#state === 'quoteSeen') this.#fault ??= 'textAfterQuote';
        this.#state = 'plain';
      }
    }
    this.#append(text, from, text.length);
  }

  #append(text: string, from: number, to: number): void {
    if (to <= from || this.#fault !== null) return;
    this.#rowSize += to - from;
    if (this.#cell.length + to - from > this.#limits.cell) this.#fail('cellTooLarge');
    else if (this.#rowSize > this.#limits.row) this.#fail('rowTooLarge');
    else this.#cell += text.slice(from, to);
  }

  /** A broken row keeps nothing: what follows in it is read only to find its end. */
  #fail(fault: CsvFault): void {
    this.#fault ??= fault;
    this.#cell = '';
    this.#cells = [];
  }

  #endCell(): void {
    this.#state = 'cellStart';
    if (this.#fault !== null) return;
    if (this.#cell.includes('\0')) this.#fail('nulCharacter');
    else if (this.#cell.includes('\uFFFD')) this.#fail('damagedText');
    else if (this.#cells.length >= this.#limits.columns) this.#fail('tooManyColumns');
    else this.#cells.push(this.#cell);
    this.#cell = '';
  }

  #endRow(): void {
    this.#endCell();
    this.#out.push(
      this.#fault === null
        ? { kind: 'row', line: this.#rowLine, cells: this.#cells }
        : { kind: 'fault', line: this.#rowLine, fault: this.#fault },
    );
    this.#cells = [];
    this.#cell = '';
    this.#fault = null;
    this.#rowSize = 0;
    this.#rowLine = this.#line;
  }
}

/** The delimiter a header uses: the one that stands most often outside quotes in the first line; comma if none. */
export function detectDelimiter(text: string): CsvDelimiter {
  const header =
    /^(?:"[^"]*"|[^\r\n"])*/.exec(text.slice(0, csvLimits.cell))?.[0].replace(/"[^"]*"/g, '') ?? '';
  let best: CsvDelimiter = ',';
  let most = 0;
  for (const delimiter of csvDelimiters) {
    const count = header.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
