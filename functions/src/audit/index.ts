import { onDocument } from '../platform/on-document.ts';
import { recordChange } from './record-change.ts';

/** The dairy's settings were written: the audit trail tells by whom. */
export const onCompanyWritten = onDocument({ kind: 'company', name: 'companyWritten' }, (context, change) =>
  recordChange(context, 'company', change),
);

/** The loyalty programme was written. */
export const onProgrammeWritten = onDocument(
  { kind: 'programme', name: 'programmeWritten' },
  (context, change) => recordChange(context, 'programme', change),
);

/** A territory was written. */
export const onTerritoryWritten = onDocument(
  { kind: 'territory', name: 'territoryWritten' },
  (context, change) => recordChange(context, 'territory', change),
);

export { recordChange, type RecordedChange } from './record-change.ts';
