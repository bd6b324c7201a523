import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { list, NoticeData, NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, pageOf } from '../platform/http/cursor.js';
import { NoticeSubjects } from './notice-subjects.js';

type Row = Omit<NoticeView, 'subject' | 'data'> & { subject: NonNullable<NoticeView['subject']>; data: NoticeData; visible: boolean };

/** What the page of notices needs: one statement. */
@Injectable()
export class NoticeReads {
  constructor(
    private readonly database: Database,
    private readonly subjects: NoticeSubjects,
  ) {}

  /** The actor's own, newest first. @throws DomainError `invalid_input` for a foreign cursor */
  async list(actor: Actor, query: InputOf<typeof list>['query']): Promise<Page<NoticeView>> {
    const before = decodeCursor(query.cursor, z.uuid());
    const rows = await this.database.rows<Row>(
      `select n.id, n.kind, json_build_object('kind', n.subject_kind, 'id', n.subject_id, 'path', n.path) as subject, n.data, n.created_at as "createdAt", n.seen_at is not null as seen,
         ${this.subjects.seenSql('n', '$2')} as visible
       from notice n where n.person_id = $1 and ($4::uuid is null or n.id < $4) order by n.id desc limit $3`,
      [actor.personId, actor.organisationId, query.limit + 1, before],
    );
    const page = pageOf(rows, query.limit, ({ id }) => id);
    return { items: page.rows.map(shown), nextCursor: page.nextCursor };
  }
}

// What the reader may no longer see has neither a link nor a title; why something was done stays readable.
function shown({ visible, subject, data, ...row }: Row): NoticeView {
  if (visible) return { ...row, subject, data };
  const { title: _title, ...facts } = data;
  return { ...row, subject: null, data: facts };
}
