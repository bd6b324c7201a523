/** What other features may use of the log. */
export { actText } from './act-words.js';
export { AuditEntries } from './audit-entries.js';
export { auditOptions } from './queries.js';
export { useUndoAct } from './mutations.js';
export { useTakeBack } from './use-take-back.js';
