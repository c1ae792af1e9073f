import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { csvRow, safeCell, type RowProblem } from '@creamline/domain/imports';

/** The file that says which rows were not imported and why; there is none where every row was. */
export class RejectedRows {
  readonly file: string;
  readonly #lines = new Set<number>();
  #stream: WriteStream | null = null;

  private constructor(file: string) {
    this.file = file;
  }

  /** Opens the report of an import; an earlier one of the same name goes. */
  static async open(folder: string, name: string): Promise<RejectedRows> {
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `import-${name}-rejected.csv`);
    await rm(file, { force: true });
    return new RejectedRows(file);
  }

  /** Rows of the file that were refused. */
  get count(): number {
    return this.#lines.size;
  }

  add(problems: readonly RowProblem[]): void {
    if (problems.length === 0) return;
    if (this.#stream === null) {
      this.#stream = createWriteStream(this.file);
      this.#stream.write(csvRow(['line', 'column', 'code', 'reason']));
    }
    for (const { line, column, code, reason } of problems) {
      this.#lines.add(line);
      this.#stream.write(csvRow([String(line), safeCell(column ?? ''), code, safeCell(reason)]));
    }
  }

  close(): Promise<void> {
    const stream = this.#stream;
    if (stream === null) return Promise.resolve();
    return new Promise((resolve, reject) => {
      stream.once('error', reject);
      stream.end(() => resolve());
    });
  }
}
