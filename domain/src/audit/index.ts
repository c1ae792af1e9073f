export { auditSchema, type AuditEntry } from './audit.ts';
export { auditEntry, type AuditInput } from './audit-entry.ts';
