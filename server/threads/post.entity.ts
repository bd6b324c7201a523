import { defineEntity, p } from '@mikro-orm/core';
import type { PostKind } from '../../shared/vocabulary.js';
import { Person } from '../accounts/accounts.face.js';
import { ServiceVersion } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Thread } from './thread.entity.js';

export const PostSchema = defineEntity({
  name: 'Post',
  properties: {
    id: p.uuid().primary(),
    thread: () => p.manyToOne(Thread).updateRule('no action').deleteRule('no action'),
    parent: () => p.manyToOne(Post).nullable().updateRule('no action').deleteRule('no action'),
    kind: p.text().$type<PostKind>(),
    author: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    /** Frozen when written: who moves house leaves the text with the house it was written for (product.md 4a.2). */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    text: p.text(),
    /** The thread whose opening it was before that was merged into this one. */
    opened: () => p.manyToOne(Thread).nullable().updateRule('no action').deleteRule('no action'),
    helpfulCount: p.integer().default(0),
    commentCount: p.integer().default(0),
    createdAt: p.datetime().columnType('timestamptz'),
    editedAt: p.datetime().columnType('timestamptz').nullable(),
    deletedAt: p.datetime().columnType('timestamptz').nullable(),
    deletedBy: p.uuid().nullable(),
    /** Gone by coordination: like removed, but kept, and to come back at any time. */
    hiddenAt: p.datetime().columnType('timestamptz').nullable(),
    version: p.integer().version().default(1),
  },
  indexes: [
    { name: 'post_of_thread', properties: ['thread', 'kind', 'id'] },
    { name: 'post_opening', expression: `create unique index "post_opening" on "post" ("thread_id") where "kind" = 'opening'` },
    { name: 'post_comments', expression: 'create index "post_comments" on "post" ("parent_id", "id") where "parent_id" is not null' },
    { name: 'post_by_author', expression: 'create index "post_by_author" on "post" ("author_id") where "deleted_at" is null' },
  ],
});

/** All text lives in posts: an opening, an answer, or a comment on one of them. */
export class Post extends PostSchema.class {
  rewrite(text: string, at: Date): void {
    this.text = text;
    this.editedAt = at;
  }

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
PostSchema.setClass(Post);

/** The text a version had before it was rewritten. */
export const PostRevisionSchema = defineEntity({
  name: 'PostRevision',
  properties: {
    post: () => p.manyToOne(Post).primary().updateRule('no action').deleteRule('no action'),
    version: p.integer().primary(),
    text: p.text(),
    writtenAt: p.datetime().columnType('timestamptz'),
  },
});

export const SolutionSchema = defineEntity({
  name: 'Solution',
  properties: {
    id: p.uuid().primary(),
    thread: () => p.manyToOne(Thread).updateRule('no action').deleteRule('no action'),
    post: () => p.manyToOne(Post).updateRule('no action').deleteRule('no action'),
    serviceVersion: () => p.manyToOne(ServiceVersion).nullable().updateRule('no action').deleteRule('no action'),
    componentIds: p.array().columnType('uuid[]').defaultRaw("'{}'"),
    scope: p.text(),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    markedBy: p.uuid(),
    markedAt: p.datetime().columnType('timestamptz'),
  },
  uniques: [
    { name: 'solution_scope_unique', properties: ['thread', 'scope'] },
    { name: 'solution_post_unique', properties: ['post'] },
  ],
  indexes: [
    { name: 'solution_by_time', properties: ['markedAt'] },
    { name: 'solution_by_service_version', expression: 'create index solution_by_service_version on solution (service_version_id) where service_version_id is not null' },
  ],
});

export const HelpfulSchema = defineEntity({
  name: 'Helpful',
  properties: {
    post: () => p.manyToOne(Post).primary().updateRule('no action').deleteRule('no action'),
    person: () => p.manyToOne(Person).primary().updateRule('no action').deleteRule('no action'),
  },
});
