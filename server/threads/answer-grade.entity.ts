import { defineEntity, p } from '@mikro-orm/core';
import type { GivenGrade } from '../../shared/vocabulary.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Post } from './post.entity.js';

/** A grade an answer was given; without one that stands it is experience. Written in statements of their own (`grades.ts`). */
export const AnswerGradeSchema = defineEntity({
  name: 'AnswerGrade',
  properties: {
    id: p.uuid().primary(),
    post: () => p.manyToOne(Post).updateRule('no action').deleteRule('no action'),
    grade: p.text().$type<GivenGrade>(),
    body: p.text().nullable(),
    sourceTitle: p.text().nullable(),
    sourceLink: p.text().nullable(),
    validFrom: p.date().nullable(),
    /** The coordinator's house. */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    gradedBy: p.uuid(),
    gradedAt: p.datetime().columnType('timestamptz'),
    endedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  indexes: [
    { name: 'answer_grade_standing', expression: 'create unique index "answer_grade_standing" on "answer_grade" ("post_id") where "ended_at" is null' },
    { name: 'answer_grade_of_post', properties: ['post'] },
  ],
});
