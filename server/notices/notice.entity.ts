import { defineEntity, p } from '@mikro-orm/core';
import type { NoticeData, NoticeKind } from '../../shared/notices/contract.js';
import { Person } from '../accounts/accounts.face.js';

/** What a person is told; rows are written by single statements, here they are only declared. */
export const NoticeSchema = defineEntity({
  name: 'Notice',
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    kind: p.text().$type<NoticeKind>(),
    subjectKind: p.text(),
    subjectId: p.uuid(),
    path: p.text().nullable(),
    data: p.json().$type<NoticeData>(),
    createdAt: p.datetime().columnType('timestamptz'),
    seenAt: p.datetime().columnType('timestamptz').nullable(),
  },
  indexes: [
    { name: 'notice_of_person', expression: 'create index "notice_of_person" on "notice" ("person_id", "id" desc)' },
    { name: 'notice_unseen', expression: 'create index "notice_unseen" on "notice" ("person_id") where "seen_at" is null' },
    { name: 'notice_by_age', properties: ['createdAt'] },
  ],
});
