export { AuditLog, type ActRecord, type AuditEntry, type Undoer } from './audit-log.js';
export { Sealing, type AuditState } from './sealing.js';
