import { defineEntity, p } from '@mikro-orm/core';
import type { InstanceRole, Mandate, Role } from '../../shared/vocabulary.js';
import { Organisation } from '../organisations/organisations.face.js';

export const PersonSchema = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    mail: p.text().unique('person_mail_unique'),
    passwordHash: p.text().nullable(),
    status: p.text().$type<'active' | 'suspended'>().default('active'),
    instanceRole: p.text().$type<InstanceRole>().nullable(),
    mandate: p.json().$type<Mandate>().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
    /** Set by coordination, for a time; `status` says the same while it lasts. */
    suspendedUntil: p.datetime().columnType('timestamptz').nullable(),
    readOnlyUntil: p.datetime().columnType('timestamptz').nullable(),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'person_suspended_until', expression: 'create index "person_suspended_until" on "person" ("suspended_until") where "suspended_until" is not null' }],
});

export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

/** A person at an organisation in a role; the one without `until` is the active one (product.md 4a.1). */
export const MembershipSchema = defineEntity({
  name: 'Membership',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    role: p.text().$type<Role>(),
    since: p.date(),
    until: p.date().nullable(),
  },
  indexes: [
    { name: 'membership_active_unique', expression: 'create unique index "membership_active_unique" on "membership" ("person_id") where "until" is null' },
    { name: 'membership_by_organisation', properties: ['organisation'] },
  ],
});

export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);

/** Rows of sessions, one-time links and limits are written by single statements; here they are only declared. */
export const SessionSchema = defineEntity({
  name: 'Session',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob().unique('session_token_unique'),
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    device: p.text(),
    createdAt: p.datetime().columnType('timestamptz'),
    authAt: p.datetime().columnType('timestamptz'),
    seenAt: p.datetime().columnType('timestamptz'),
    expiresAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'session_by_person', properties: ['person'] }],
});

export const OneTimeSchema = defineEntity({
  name: 'OneTime',
  properties: {
    hash: p.blob().primary(),
    kind: p.text(),
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    expiresAt: p.datetime().columnType('timestamptz'),
  },
});

export const accountEntities = [PersonSchema, MembershipSchema, SessionSchema, OneTimeSchema];
