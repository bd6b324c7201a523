import { defineEntity, p } from '@mikro-orm/core';
import type { ReferralState } from '../../shared/referrals/contract.js';
import type { DeskKind } from '../../shared/referrals/desks.js';
import { Service } from '../catalogue/catalogue.face.js';
import { ModerationCase } from '../moderation/moderation.face.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Post, Thread } from '../threads/threads.face.js';

export const DeskSchema = defineEntity({
  name: 'Desk',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    kind: p.text().$type<DeskKind>(),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action').nullable(),
    mail: p.text().nullable(),
    phone: p.text().nullable(),
    website: p.text().nullable(),
    note: p.text().default(''),
    retiredAt: p.datetime().columnType('timestamptz').nullable(),
    sample: p.boolean().default(false),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'desk_by_name', properties: ['name', 'id'] }],
});

/** Anlaufstelle: a body that questions and cases are passed on to. */
export class Desk extends DeskSchema.class {}
DeskSchema.setClass(Desk);

export const DeskServiceSchema = defineEntity({
  name: 'DeskService',
  properties: {
    desk: () => p.manyToOne(Desk).primary().updateRule('no action').deleteRule('no action'),
    service: () => p.manyToOne(Service).primary().updateRule('no action').deleteRule('no action'),
  },
});

export const ReferralSchema = defineEntity({
  name: 'Referral',
  properties: {
    id: p.uuid().primary(),
    /** What was passed on: a question or a case. */
    thread: () => p.manyToOne(Thread).updateRule('no action').deleteRule('no action').nullable(),
    case: () => p.manyToOne(ModerationCase).updateRule('no action').deleteRule('no action').nullable(),
    /** Null while it is wished. */
    desk: () => p.manyToOne(Desk).updateRule('no action').deleteRule('no action').nullable(),
    state: p.text().$type<ReferralState>(),
    text: p.text().default(''),
    note: p.text().default(''),
    reference: p.text().nullable(),
    followUpOn: p.date().nullable(),
    wishedBy: p.uuid().nullable(),
    wishedAt: p.datetime().columnType('timestamptz').nullable(),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    passedOnAt: p.datetime().columnType('timestamptz').nullable(),
    closedAt: p.datetime().columnType('timestamptz').nullable(),
    endedBecause: p.text().nullable(),
    replyBody: p.text().nullable(),
    repliedOn: p.date().nullable(),
    answer: () => p.manyToOne(Post).updateRule('no action').deleteRule('no action').nullable(),
    sample: p.boolean().default(false),
    version: p.integer().version().default(1),
  },
  indexes: [
    { name: 'referral_of_thread', expression: 'create index "referral_of_thread" on "referral" ("thread_id", "id") where "thread_id" is not null' },
    { name: 'referral_of_case', expression: 'create index "referral_of_case" on "referral" ("case_id", "id") where "case_id" is not null' },
    { name: 'referral_open', expression: `create index "referral_open" on "referral" (coalesce("follow_up_on", 'infinity'::date), "id") where "closed_at" is null` },
    { name: 'referral_closed', expression: 'create index "referral_closed" on "referral" ("closed_at" desc, "id" desc) where "closed_at" is not null' },
    { name: 'referral_answer', expression: 'create unique index "referral_answer" on "referral" ("answer_id") where "answer_id" is not null' },
    { name: 'referral_open_unique', expression: 'create unique index "referral_open_unique" on "referral" (coalesce("thread_id", "case_id"), "desk_id") where "closed_at" is null and "desk_id" is not null' },
    { name: 'referral_wish_unique', expression: `create unique index "referral_wish_unique" on "referral" ("thread_id") where "state" = 'wished'` },
  ],
});

/** Weitergabe: a question or a case at a desk, or a question whose asker wants it there. */
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);

export const referralEntities = [DeskSchema, DeskServiceSchema, ReferralSchema];
