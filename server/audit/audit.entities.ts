import { defineEntity, p } from '@mikro-orm/core';
import type { Act, AuditArea } from '../../shared/audit/contract.js';

/** Rows are written by single statements and never changed (a trigger refuses it); here they are only declared. */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  properties: {
    id: p.uuid().primary(),
    act: p.text().$type<Act>(),
    area: p.text().$type<AuditArea>(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    actorId: p.uuid(),
    organisationId: p.uuid(),
    reason: p.text().nullable(),
    caseId: p.uuid().nullable(),
    undoes: p.uuid().nullable(),
    data: p.json(),
    occurredAt: p.datetime().columnType('timestamptz'),
    seal: p.integer().nullable(),
  },
  indexes: [
    { name: 'audit_entry_by_area', expression: 'create index "audit_entry_by_area" on "audit_entry" ("area", "id" desc)' },
    { name: 'audit_entry_by_subject', expression: 'create index "audit_entry_by_subject" on "audit_entry" ("subject_id", "id" desc)' },
    { name: 'audit_entry_by_case', expression: 'create index "audit_entry_by_case" on "audit_entry" ("case_id", "id") where "case_id" is not null' },
    { name: 'audit_entry_undoes', expression: 'create unique index "audit_entry_undoes" on "audit_entry" ("undoes") where "undoes" is not null' },
    { name: 'audit_entry_unsealed', expression: 'create index "audit_entry_unsealed" on "audit_entry" ("id") where "seal" is null' },
    { name: 'audit_entry_by_seal', expression: 'create index "audit_entry_by_seal" on "audit_entry" ("seal", "id") where "seal" is not null' },
  ],
});

/** A batch of entries under one hash that contains the hash before it. */
export const AuditSealSchema = defineEntity({
  name: 'AuditSeal',
  properties: {
    number: p.integer().primary().autoincrement(false),
    entries: p.integer(),
    hash: p.blob(),
    sealedAt: p.datetime().columnType('timestamptz'),
  },
});

export const auditEntities = [AuditEntrySchema, AuditSealSchema];
