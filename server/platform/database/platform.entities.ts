import { defineEntity, p } from '@mikro-orm/core';

// Tables of the platform itself. They are written by single statements; declared here so that the
// migrations can be held against the declared schema.

export const RateSchema = defineEntity({
  name: 'Rate',
  properties: { key: p.text().primary(), hits: p.integer(), until: p.datetime().columnType('timestamptz') },
});

export const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKey',
  properties: {
    personId: p.uuid().primary(),
    key: p.text().primary(),
    fingerprint: p.text(),
    response: p.json().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'idempotency_key_by_age', properties: ['createdAt'] }],
});

export const DomainEventSchema = defineEntity({
  name: 'DomainEvent',
  properties: {
    id: p.uuid().primary(),
    type: p.text(),
    actorId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    version: p.integer(),
    data: p.json(),
    occurredAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'domain_event_by_subject', properties: ['subjectId', 'id'] }],
});

export const platformEntities = [RateSchema, IdempotencyKeySchema, DomainEventSchema];
