import { defineEntity, p } from '@mikro-orm/core';
import type { EditNote } from '../../shared/threads/contract.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Post } from './post.entity.js';

/** A version of a text that somebody else than its author worded. Written in statements of their own (`post-texts.ts`). */
export const PostEditNoteSchema = defineEntity({
  name: 'PostEditNote',
  properties: {
    post: () => p.manyToOne(Post).primary().updateRule('no action').deleteRule('no action'),
    version: p.integer().primary(),
    kind: p.text().$type<EditNote['by']>(),
    reason: p.text().nullable(),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
  },
});
