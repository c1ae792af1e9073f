export { auditSchema, type AuditEntry } from './audit.ts';
export { auditEntry, type AuditInput } from './audit-entry.ts';
export { inParts, type ChangeInParts } from './in-parts.ts';
