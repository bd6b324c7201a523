import { z } from 'zod';
import { CALL_MINUTES, type ContactRequest, type listContacts } from '../../../shared/requests/contacts.js';
import type { Page } from '../../../shared/pagination.js';
import type { InputOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { mayAnswerTimes, mayCancelContact, mayDeclineContact, mayNoteOutcome, sideOf } from '../contacts.policy.js';
import { momentSql } from '../../platform/database/moment-sql.js';

type Row = Omit<ContactRequest, 'side' | 'can'>;


/** Calls of the own house on either side, the latest request first: one statement. @throws DomainError `invalid_input` for a foreign cursor */
export async function readContacts(database: Database, actor: Actor, query: InputOf<typeof listContacts>['query'], now: Date): Promise<Page<ContactRequest>> {
  const before = decodeCursor(query.cursor, z.uuid());
  const open = `(c.state = 'proposed' or (c.state = 'accepted' and c.accepted_time > $3::timestamptz - interval '${CALL_MINUTES} minutes'))`;
  const of = (side: string): string =>
    `(select * from contact_request c where c.${side} = $1 and ($4::uuid is null or c.id < $4) and ${query.list === 'open' ? open : `not ${open}`} order by c.id desc limit $2)`;
  const rows = await database.rows<Row>(
    `select c.id, json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) as service, ${organisationView('a')} as asking, ${organisationView('b')} as asked,
       c.state, c.note, array(select ${momentSql('t')} from unnest(c.times) with ordinality as given (t, place) order by place) as times,
       c.proposed_by as "proposedBy", ${momentSql('c.accepted_time')} as "acceptedTime", c.outcome, c.created_at as "createdAt", c.version
     from (${of('asking_id')} union all ${of('asked_id')}) c
       join service s on s.id = c.service_id join organisation a on a.id = c.asking_id join organisation b on b.id = c.asked_id
     order by c.id desc limit $2`,
    [actor.organisationId, query.limit + 1, now, before],
  );
  const page = pageOf(rows, query.limit, ({ id }) => id);
  return { items: page.rows.map((row) => viewOf(actor, row, now)), nextCursor: page.nextCursor };
}

function viewOf(actor: Actor, row: Row, now: Date): ContactRequest {
  const contact = { askingId: row.asking.id, askedId: row.asked.id, state: row.state, proposedBy: row.proposedBy, acceptedTime: row.acceptedTime === null ? null : new Date(row.acceptedTime) };
  const side = sideOf(actor, contact) ?? 'asked';
  const answers = mayAnswerTimes(side, contact).allowed;
  return {
    ...row,
    side,
    can: { accept: answers, propose: answers, decline: mayDeclineContact(side, contact).allowed, cancel: mayCancelContact(contact, now).allowed, note: mayNoteOutcome(contact, now).allowed },
  };
}
