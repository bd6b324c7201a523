import { defineEntity, p } from '@mikro-orm/core';
import type { PostDraft, ThreadDraft } from '../../shared/threads/contract.js';
import { Person } from '../accounts/accounts.face.js';
import { Service } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Thread } from '../threads/threads.face.js';

export const HeldContributionSchema = defineEntity({
  name: 'HeldContribution',
  properties: {
    id: p.uuid().primary(),
    author: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    /** Frozen when written, as with posts. */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    /** What it is written to, or once published what it stands in; null for a new thread. */
    thread: () => p.manyToOne(Thread).nullable().updateRule('no action').deleteRule('no action'),
    /** The report a new thread is about. */
    reportId: p.uuid().nullable(),
    /** The body of the request; null once it is published. */
    body: p.json().$type<ThreadDraft | PostDraft>().nullable(),
    state: p.text().$type<'waiting' | 'refused' | 'published'>().default('waiting'),
    reason: p.text().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
    decidedAt: p.datetime().columnType('timestamptz').nullable(),
    /** What it became. */
    postId: p.uuid().nullable(),
    version: p.integer().version().default(1),
  },
  indexes: [
    { name: 'held_contribution_of_author', expression: 'create index "held_contribution_of_author" on "held_contribution" ("author_id", "id" desc) where "body" is not null' },
    { name: 'held_contribution_refused', expression: `create index "held_contribution_refused" on "held_contribution" ("decided_at") where "state" = 'refused'` },
  ],
});

/** Something a person has written that is not a thread or a post yet: it waits for coordination, or was refused. */
export class HeldContribution extends HeldContributionSchema.class {
  refuse(reason: string, at: Date): void {
    this.state = 'refused';
    this.reason = reason;
    this.decidedAt = at;
  }

  wait(): void {
    this.state = 'waiting';
    this.reason = null;
    this.decidedAt = null;
  }

  /** From now on its text is that of the post alone. */
  publish(thread: Thread, postId: string, at: Date): void {
    this.state = 'published';
    this.body = null;
    this.thread = thread;
    this.postId = postId;
    this.decidedAt = at;
  }
}
HeldContributionSchema.setClass(HeldContribution);

/** Where contributions are checked before they are published: at a service, or (null) the first one of a person. */
export const PublicationCheckSchema = defineEntity({
  name: 'PublicationCheck',
  properties: {
    id: p.uuid().primary(),
    service: () => p.manyToOne(Service).nullable().updateRule('no action').deleteRule('no action'),
    reason: p.text(),
    personId: p.uuid(),
    since: p.datetime().columnType('timestamptz'),
  },
  indexes: [{ name: 'publication_check_unique', expression: 'create unique index "publication_check_unique" on "publication_check" ("service_id") nulls not distinct' }],
});

export const contributionEntities = [HeldContributionSchema, PublicationCheckSchema];
