import { defineEntity, p } from '@mikro-orm/core';
import { Service } from '../catalogue/catalogue.face.js';
import { Thread } from './thread.entity.js';

/** Where a thread stands first: in the list of a service, or without one in that of all questions. Written in statements of their own (`pins.ts`). */
export const ThreadPinSchema = defineEntity({
  name: 'ThreadPin',
  properties: {
    id: p.uuid().primary(),
    thread: () => p.manyToOne(Thread).updateRule('no action').deleteRule('no action'),
    service: () => p.manyToOne(Service).nullable().updateRule('no action').deleteRule('no action'),
    /** Its last day; without one it stands until somebody ends it. */
    until: p.date().nullable(),
    pinnedBy: p.uuid(),
    pinnedAt: p.datetime().columnType('timestamptz'),
    endedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  indexes: [
    { name: 'thread_pin_standing', expression: 'create unique index "thread_pin_standing" on "thread_pin" ("thread_id", "service_id") nulls not distinct where "ended_at" is null' },
    { name: 'thread_pin_of_place', expression: 'create index "thread_pin_of_place" on "thread_pin" ("service_id", "pinned_at" desc) where "ended_at" is null' },
  ],
});
