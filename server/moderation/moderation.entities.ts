import { defineEntity, p } from '@mikro-orm/core';
import type { CaseOutcome, CaseSubject, FlagReason } from '../../shared/moderation/contract.js';
import { Person } from '../accounts/accounts.face.js';
import { Organisation } from '../organisations/organisations.face.js';

export const ModerationCaseSchema = defineEntity({
  name: 'ModerationCase',
  properties: {
    id: p.uuid().primary(),
    subjectKind: p.text().$type<CaseSubject>(),
    subjectId: p.uuid(),
    /** House, Kreise, Themenfelder and services of the subject when it was last flagged: what the mandate and the queue go by. */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    districts: p.array().columnType('text[]').defaultRaw("'{}'"),
    topicFields: p.array().columnType('text[]').defaultRaw("'{}'"),
    serviceIds: p.array().columnType('uuid[]').defaultRaw("'{}'"),
    reasons: p.array().$type<FlagReason[]>().columnType('text[]').defaultRaw("'{}'"),
    urgent: p.boolean().default(false),
    flagCount: p.integer().default(0),
    claimedBy: p.uuid().nullable(),
    claimedAt: p.datetime().columnType('timestamptz').nullable(),
    openedAt: p.datetime().columnType('timestamptz'),
    closedAt: p.datetime().columnType('timestamptz').nullable(),
    closedBy: p.uuid().nullable(),
    outcome: p.text().$type<CaseOutcome>().nullable(),
    version: p.integer().version().default(1),
  },
  indexes: [
    { name: 'moderation_case_open_unique', expression: 'create unique index "moderation_case_open_unique" on "moderation_case" ("subject_kind", "subject_id") where "closed_at" is null' },
    { name: 'moderation_case_queue', expression: 'create index "moderation_case_queue" on "moderation_case" ("urgent" desc, "id") where "closed_at" is null' },
    { name: 'moderation_case_claimed', expression: 'create index "moderation_case_claimed" on "moderation_case" ("claimed_by", "id") where "closed_at" is null and "claimed_by" is not null' },
    { name: 'moderation_case_closed', expression: 'create index "moderation_case_closed" on "moderation_case" ("closed_at" desc, "id" desc) where "closed_at" is not null' },
    { name: 'moderation_case_districts', expression: 'create index "moderation_case_districts" on "moderation_case" using gin ("districts")' },
    { name: 'moderation_case_topic_fields', expression: 'create index "moderation_case_topic_fields" on "moderation_case" using gin ("topic_fields")' },
    { name: 'moderation_case_services', expression: 'create index "moderation_case_services" on "moderation_case" using gin ("service_ids")' },
    { name: 'moderation_case_by_subject', expression: 'create index "moderation_case_by_subject" on "moderation_case" ("subject_id", "id" desc)' },
  ],
});

/** What was flagged, once for all its flags, until a coordinator has looked at it. */
export class ModerationCase extends ModerationCaseSchema.class {
  claim(by: string, at: Date): void {
    this.claimedBy = by;
    this.claimedAt = at;
  }

  release(): void {
    this.claimedBy = null;
    this.claimedAt = null;
  }

  close(by: string, at: Date, outcome: CaseOutcome): void {
    this.closedBy = by;
    this.closedAt = at;
    this.outcome = outcome;
  }

  reopen(): void {
    this.closedBy = null;
    this.closedAt = null;
    this.outcome = null;
  }
}
ModerationCaseSchema.setClass(ModerationCase);

export const FlagSchema = defineEntity({
  name: 'Flag',
  properties: {
    id: p.uuid().primary(),
    case: () => p.manyToOne(ModerationCase).updateRule('no action').deleteRule('no action'),
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    reason: p.text().$type<FlagReason>(),
    note: p.text().nullable(),
    /** The part it names: a file, a lesson. */
    about: p.text().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
  },
  uniques: [{ name: 'flag_unique', properties: ['case', 'person'] }],
});

export const CaseNoteSchema = defineEntity({
  name: 'CaseNote',
  properties: {
    id: p.uuid().primary(),
    case: () => p.manyToOne(ModerationCase).updateRule('no action').deleteRule('no action'),
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    text: p.text(),
    createdAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'case_note_of_case', properties: ['case', 'id'] }],
});

export const moderationEntities = [ModerationCaseSchema, FlagSchema, CaseNoteSchema];
