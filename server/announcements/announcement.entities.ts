import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../accounts/accounts.face.js';
import { Service } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';

export const AnnouncementSchema = defineEntity({
  name: 'Announcement',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    text: p.text(),
    service: () => p.manyToOne(Service).updateRule('no action').deleteRule('no action').nullable(),
    phases: p.array((phase) => Number(phase)).columnType('smallint[]').defaultRaw("'{}'"),
    /** Names or keys of the Kreise of its author's mandate; null: everywhere. */
    districts: p.array().columnType('text[]').nullable(),
    asksConfirmation: p.boolean(),
    endsOn: p.date(),
    author: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    publishedAt: p.datetime().columnType('timestamptz'),
    /** Grows when title or text changes: what was seen and confirmed is one text. */
    textVersion: p.integer().default(1),
    withdrawnAt: p.datetime().columnType('timestamptz').nullable(),
    withdrawnBecause: p.text().nullable(),
    sample: p.boolean().default(false),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'announcement_standing', expression: 'create index "announcement_standing" on "announcement" ("ends_on", "id") where "withdrawn_at" is null' }],
});

/** Ankündigung: what coordinators tell all administrations, or those that introduce a service. */
export class Announcement extends AnnouncementSchema.class {}
AnnouncementSchema.setClass(Announcement);

const ofAnnouncement = () => p.manyToOne(Announcement).primary().updateRule('no action').deleteRule('no action');

/** A house has taken note of a text; nobody knows by whom. */
export const AnnouncementConfirmationSchema = defineEntity({
  name: 'AnnouncementConfirmation',
  properties: {
    announcement: ofAnnouncement,
    organisation: () => p.manyToOne(Organisation).primary().updateRule('no action').deleteRule('no action'),
    textVersion: p.integer(),
    confirmedOn: p.date(),
  },
});

/** A person's own position of reading (product.md 4a.12). */
export const AnnouncementSeenSchema = defineEntity({
  name: 'AnnouncementSeen',
  properties: {
    person: () => p.manyToOne(Person).primary().updateRule('no action').deleteRule('no action'),
    announcement: ofAnnouncement,
    textVersion: p.integer(),
  },
});

export const announcementEntities = [AnnouncementSchema, AnnouncementConfirmationSchema, AnnouncementSeenSchema];
