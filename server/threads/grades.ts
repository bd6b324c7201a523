import { v7 as newId } from 'uuid';
import type { Grading } from '../../shared/threads/grade.js';
import type { GivenGrade } from '../../shared/vocabulary.js';
import type { Actor } from '../kernel/actor.js';
import { organisationView } from '../organisations/organisations.face.js';
import type { Database } from '../platform/database/database.js';
import { momentSql } from '../platform/database/moment-sql.js';

/** What stands at a text over `answer_grade` as `g` and the house that gave it as `go`, both left joined: `GradeView` or null. */
export const gradeColumn = `
  case when g.id is not null then jsonb_build_object('grade', g.grade, 'by', ${organisationView('go')}, 'at', ${momentSql('g.graded_at')})
    || case when g.grade = 'binding' then jsonb_build_object('body', g.body, 'sourceTitle', g.source_title, 'sourceLink', g.source_link, 'validFrom', to_char(g.valid_from, 'YYYY-MM-DD')) else '{}' end
  end as grade`;
export const gradeJoin = (post: string): string => `left join answer_grade g on g.post_id = ${post}.id and g.ended_at is null left join organisation go on go.id = g.organisation_id`;

/** Gives a grade and returns its id; none may stand. */
export async function giveGrade(database: Database, actor: Actor, postId: string, grading: Grading, at: Date): Promise<string> {
  const id = newId();
  const { body, sourceTitle, sourceLink, validFrom } = grading.grade === 'binding' ? grading : { body: null, sourceTitle: null, sourceLink: null, validFrom: null };
  await database.rows(
    `insert into answer_grade (id, post_id, grade, body, source_title, source_link, valid_from, organisation_id, graded_by, graded_at) values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10)`,
    [id, postId, grading.grade, body, sourceTitle, sourceLink, validFrom, actor.organisationId, actor.personId, at],
  );
  return id;
}

/** Ends the grade that stands and gives its id; null where none does. */
export async function endGrade(database: Database, postId: string, at: Date): Promise<string | null> {
  const ended = await database.row<{ id: string }>('update answer_grade set ended_at = $2 where post_id = $1 and ended_at is null returning id', [postId, at]);
  return ended?.id ?? null;
}

/** Lets a grade stand again that was ended; null where the text it was given to has changed since, or another one stands. */
export async function reviveGrade(database: Database, postId: string, id: string): Promise<GivenGrade | null> {
  const revived = await database.row<{ grade: GivenGrade }>(
    `update answer_grade set ended_at = null where id = $2 and post_id = $1 and ended_at is not null
       and not exists (select 1 from answer_grade s where s.post_id = $1 and s.ended_at is null) returning grade`,
    [postId, id],
  );
  return revived?.grade ?? null;
}

/** Of a text that changes: what was checked no longer stands there, and no undoing brings it back. Says whether it had a grade. */
export async function dropGrades(database: Database, postId: string): Promise<boolean> {
  const dropped = await database.rows<{ standing: boolean }>('delete from answer_grade where post_id = $1 returning ended_at is null as standing', [postId]);
  return dropped.some(({ standing }) => standing);
}
