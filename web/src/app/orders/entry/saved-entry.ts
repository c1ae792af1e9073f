import { businessDaySchema } from '@creamline/domain/time';
import * as z from 'zod';
import { MAX_LINES, MAX_QUANTITY } from './basket';

/** An order under entry, as it is kept on the device so that a closed tab does not lose it. */
export const savedEntrySchema = z.object({
  /** Who entered it: nobody else on this device gets to see it. */
  uid: z.string(),
  customerId: z.string(),
  lines: z
    .array(z.object({ sku: z.string().min(1).max(60), quantity: z.int().min(1).max(MAX_QUANTITY) }))
    .max(MAX_LINES)
    .readonly(),
  note: z.string(),
  requestedDay: businessDaySchema.nullable(),
  acceptedWarnings: z.array(z.string().max(200)).max(200).readonly(),
});

export type SavedEntry = z.infer<typeof savedEntrySchema>;
export type EntryFacts = Omit<SavedEntry, 'uid' | 'customerId'>;

export const emptyEntry: EntryFacts = { lines: [], note: '', requestedDay: null, acceptedWarnings: [] };

/** Whether there is anything in it that somebody would miss. */
export function isWorthKeeping(entry: EntryFacts): boolean {
  return entry.lines.length > 0 || entry.note.trim() !== '';
}

/** What was kept for this person and customer; nothing where it is another's or cannot be read. */
export function savedEntry(kept: unknown, uid: string, customerId: string): EntryFacts | null {
  const parsed = savedEntrySchema.safeParse(kept);
  if (!parsed.success || parsed.data.uid !== uid || parsed.data.customerId !== customerId) return null;
  const { lines, note, requestedDay, acceptedWarnings } = parsed.data;
  return { lines, note, requestedDay, acceptedWarnings };
}
