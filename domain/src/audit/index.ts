export { auditSchema, type AuditEntry } from './audit.ts';
