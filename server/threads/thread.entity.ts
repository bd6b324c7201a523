import { defineEntity, p } from '@mikro-orm/core';
import type { GivenGrade, ThreadKind, Visibility } from '../../shared/vocabulary.js';
import { Person } from '../accounts/accounts.face.js';
import { Component, Service } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';

const DESCENDING_ACTIVITY = '("last_activity_at" desc, "id" desc)';

export const ThreadSchema = defineEntity({
  name: 'Thread',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ThreadKind>(),
    title: p.text(),
    excerpt: p.text(),
    visibility: p.text().$type<Visibility>(),
    author: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    phase: p.smallint().nullable(),
    // Counters are changed by statements of their own (counters.ts): they must not raise the version of a text.
    answerCount: p.integer().default(0),
    commentCount: p.integer().default(0),
    solutionCount: p.integer().default(0),
    affectsUsCount: p.integer().default(0),
    /** What the best of its answers is worth. */
    bestGrade: p.text().$type<GivenGrade>().nullable(),
    sample: p.boolean().default(false),
    createdAt: p.datetime().columnType('timestamptz'),
    lastActivityAt: p.datetime().columnType('timestamptz'),
    deletedAt: p.datetime().columnType('timestamptz').nullable(),
    deletedBy: p.uuid().nullable(),
    /** Gone by coordination: like removed, but kept, and to come back at any time. */
    hiddenAt: p.datetime().columnType('timestamptz').nullable(),
    /** Since then only coordinators write in it. */
    lockedAt: p.datetime().columnType('timestamptz').nullable(),
    lockReason: p.text().nullable(),
    /** The thread its posts stand in now; never one that was merged itself. */
    mergedInto: () => p.manyToOne(Thread).fieldName('merged_into').nullable().updateRule('no action').deleteRule('no action'),
    /** The thread its first posts stood in before. */
    splitFrom: () => p.manyToOne(Thread).fieldName('split_from').nullable().updateRule('no action').deleteRule('no action'),
    /** What it repeats; never one that is marked itself. */
    duplicateOf: () => p.manyToOne(Thread).fieldName('duplicate_of').nullable().updateRule('no action').deleteRule('no action'),
    /** Whether that mark stands; kept beside it by `duplicates.ts`. */
    duplicate: p.boolean().default(false),
    duplicateReason: p.text().nullable(),
    duplicateAt: p.datetime().columnType('timestamptz').nullable(),
    version: p.integer().version().default(1),
  },
  indexes: [
    { name: 'thread_by_activity', expression: `create index "thread_by_activity" on "thread" ${DESCENDING_ACTIVITY} where "deleted_at" is null` },
    { name: 'thread_open', expression: `create index "thread_open" on "thread" ${DESCENDING_ACTIVITY} where "deleted_at" is null and "kind" = 'question' and "solution_count" = 0` },
    { name: 'thread_solved', expression: `create index "thread_solved" on "thread" ${DESCENDING_ACTIVITY} where "deleted_at" is null and "solution_count" > 0` },
    { name: 'thread_solved_by_phase', expression: 'create index "thread_solved_by_phase" on "thread" ("phase", "last_activity_at" desc, "id" desc) where "deleted_at" is null and "solution_count" > 0' },
    { name: 'thread_help', expression: `create index "thread_help" on "thread" ((answer_count > 0), "created_at", "id") where "deleted_at" is null and "kind" = 'question' and "solution_count" = 0` },
    { name: 'thread_merged_into', expression: 'create index "thread_merged_into" on "thread" ("merged_into") where "merged_into" is not null' },
    { name: 'thread_duplicate_of', expression: 'create index "thread_duplicate_of" on "thread" ("duplicate_of") where "duplicate_of" is not null' },
    { name: 'thread_by_author', expression: 'create index "thread_by_author" on "thread" ("author_id") where "deleted_at" is null' },
  ],
});

/** A question or a discussion; its text is its opening post. */
export class Thread extends ThreadSchema.class {
  /** Takes the thread off every screen; `restore` brings it back within ten minutes. */
  remove(by: string, at: Date): void {
    this.deletedAt = at;
    this.deletedBy = by;
  }

  hide(by: string, at: Date): void {
    this.remove(by, at);
    this.hiddenAt = at;
  }

  restore(): void {
    this.deletedAt = null;
    this.deletedBy = null;
    this.hiddenAt = null;
  }
}
ThreadSchema.setClass(Thread);

/** Title, links and visibility of a version before they changed. */
export const ThreadRevisionSchema = defineEntity({
  name: 'ThreadRevision',
  properties: {
    thread: () => p.manyToOne(Thread).primary().updateRule('no action').deleteRule('no action'),
    version: p.integer().primary(),
    frame: p.json(),
    changedAt: p.datetime().columnType('timestamptz'),
  },
});

export const ThreadServiceSchema = defineEntity({
  name: 'ThreadService',
  properties: {
    thread: () => p.manyToOne(Thread).primary().updateRule('no action').deleteRule('no action'),
    service: () => p.manyToOne(Service).primary().updateRule('no action').deleteRule('no action'),
    position: p.smallint(),
  },
  indexes: [{ name: 'thread_service_by_service', properties: ['service', 'thread'] }],
});

export const ThreadComponentSchema = defineEntity({
  name: 'ThreadComponent',
  properties: {
    thread: () => p.manyToOne(Thread).primary().updateRule('no action').deleteRule('no action'),
    component: () => p.manyToOne(Component).primary().updateRule('no action').deleteRule('no action'),
    position: p.smallint(),
  },
  indexes: [{ name: 'thread_component_by_component', properties: ['component', 'thread'] }],
});

export const AffectsUsSchema = defineEntity({
  name: 'AffectsUs',
  properties: {
    thread: () => p.manyToOne(Thread).primary().updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).primary().updateRule('no action').deleteRule('no action'),
  },
});
