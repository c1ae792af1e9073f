import { onDocument } from '../platform/on-document.ts';
import { contactWritten } from './contact-written.ts';

/** A contact was written: which one is primary, and the customer's list of contacts, may be stale. */
export const onContactWritten = onDocument({ kind: 'contact', name: 'contactWritten' }, contactWritten);

export { contactWritten } from './contact-written.ts';
