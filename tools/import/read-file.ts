import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CsvReader, type CsvDelimiter, type CsvRecord } from '@creamline/domain/imports';

/** A record of the file and how far the file has been read, from 0 to 1. */
export interface FileRecord {
  readonly record: CsvRecord;
  readonly share: number;
}

/** The records of a CSV file, read as a stream: memory does not grow with the file. */
export async function* readRecords(file: string, delimiter: CsvDelimiter | null): AsyncGenerator<FileRecord> {
  const { size } = await stat(file);
  const reader = new CsvReader(delimiter);
  // Bytes that are no UTF-8 become U+FFFD, which the reader refuses row by row.
  const decoder = new TextDecoder('utf-8');
  let read = 0;
  for await (const chunk of createReadStream(file)) {
    if (!(chunk instanceof Uint8Array)) continue;
    read += chunk.byteLength;
    for (const record of reader.push(decoder.decode(chunk, { stream: true })))
      yield { record, share: read / size };
  }
  for (const record of [...reader.push(decoder.decode()), ...reader.end()]) yield { record, share: 1 };
}

/** A name for this content and these settings: the same import again finds its own cursor, another one does not. */
export async function fingerprint(file: string, settings: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for await (const chunk of createReadStream(file)) if (chunk instanceof Uint8Array) hash.update(chunk);
  return hash.digest('hex').slice(0, 20);
}
