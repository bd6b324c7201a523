import { z } from 'zod';
import type { ComparableReason } from '../../../shared/comparables/contract.js';
import { DISTANCE_MAX } from '../../../shared/comparables/distance.js';
import type { OrganisationView } from '../../../shared/organisations/contract.js';
import type { Page } from '../../../shared/pagination.js';
import type { CommentView, EditNote, PostView } from '../../../shared/threads/contract.js';
import type { GradeView } from '../../../shared/threads/grade.js';
import type { ReferenceView } from '../../../shared/threads/references.js';
import type { FileView } from '../../../shared/files/contract.js';
import type { PostKind } from '../../../shared/vocabulary.js';
import { distanceSql, reasonSql } from '../../comparables/comparables.face.js';
import type { Actor } from '../../kernel/actor.js';
import { filesOf } from '../../files/files.face.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { decodeCursor, pageOf } from '../../platform/http/cursor.js';
import { noteOfText } from '../edit-notes.js';
import { gradeColumn, gradeJoin } from '../grades.js';
import { referencesOf } from '../references.js';
import { mayComment, mayEditText, mayMarkHelpful, mayMarkSolution, mayRemovePost, mayUndoRemoval, visibleSql, type ThreadFacts } from '../threads.policy.js';

/** So many comments come with a post; the rest is asked for. */
export const COMMENTS_SHOWN = 20;
const Place = z.uuid();

export interface PostRow {
  id: string;
  threadId: string;
  kind: PostKind;
  parentId: string | null;
  text: string;
  authorId: string;
  authorName: string;
  organisation: OrganisationView;
  createdAt: string;
  editedAt: string | null;
  editNote: EditNote | null;
  deletedAt: string | null;
  deletedBy: string | null;
  hidden: boolean;
  version: number;
  helpfulCount: number;
  commentCount: number;
  helpful: boolean;
  opened: { title: string } | null;
  grade: GradeView | null;
  references: ReferenceView[];
  reply: PostView['reply'];
  files: FileView[];
  solution: boolean;
  distance?: number | null;
  reason?: ComparableReason | null;
}

const postColumns = `
  p.id, p.thread_id as "threadId", p.kind, p.parent_id as "parentId", p.text, p.author_id as "authorId", a.name as "authorName",
  ${organisationView('o')} as organisation, p.created_at as "createdAt", p.edited_at as "editedAt", p.deleted_at as "deletedAt",
  p.deleted_by as "deletedBy", p.hidden_at is not null as hidden, p.version, p.helpful_count as "helpfulCount", p.comment_count as "commentCount", h.post_id is not null as helpful,
  case when p.opened_id is not null then (select json_build_object('title', f.title) from thread f where f.id = p.opened_id) end as opened, ${gradeColumn}, ${referencesOf}, ${noteOfText('p.id')} as "editNote",
  (select json_build_object('body', r.reply_body, 'repliedOn', r.replied_on) from referral r where r.answer_id = p.id) as reply,
  ${filesOf('post', 'p.id')} as files`;

/**
 * Posts chosen by `chosen` (a select over post ids of thread `$1`, with `solution`), each with its first comments: one
 * statement, which asks for itself whether the thread may be seen: it may have been narrowed since the last one.
 */
const withComments = (chosen: string, me: string, house: string, more: { columns: string; ofComments: string } = { columns: '', ofComments: '' }): string => `
  with chosen as materialized (
    select * from (${chosen}) every
    where exists (select 1 from thread t where t.id = $1 and ${visibleSql(house)})
  ),
  shown as (
    select id, solution${more.columns} from chosen
    union all
    select c.id, false${more.ofComments} from chosen cross join lateral (select id from post where parent_id = chosen.id order by id limit ${COMMENTS_SHOWN}) c
  )
  select ${postColumns}, shown.solution${more.columns} from shown
  join post p on p.id = shown.id
  join person a on a.id = p.author_id
  join organisation o on o.id = p.organisation_id
  ${gradeJoin('p')}
  left join helpful h on h.post_id = p.id and h.person_id = ${me}
  order by p.id`;

/** What `readAnswersByLikeness` chooses besides. */
const COMPARED = { columns: ', distance, reason', ofComments: ', null::int, null::json' };

/** Opening, solutions and the first page of answers of one thread with their comments: one statement. */
export async function readPostsOfPage(database: Database, actor: Actor, threadId: string, limit: number): Promise<PostRow[]> {
  return database.rows<PostRow>(
    withComments(
      `(select id, false as solution from post where thread_id = $1 and kind = 'opening')
       union all (select post_id, true from solution where thread_id = $1)
       union all (select p.id, false from post p where p.thread_id = $1 and p.kind = 'answer'
                  and not exists (select 1 from solution s where s.post_id = p.id) order by p.id limit $3)`,
      '$2',
      '$4',
    ),
    [threadId, actor.personId, limit + 1, actor.organisationId],
  );
}

/**
 * Further answers of a thread, or further comments of one post of it.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readFurtherPosts(database: Database, actor: Actor, thread: ThreadFacts & { id: string }, query: { cursor?: string | undefined; limit: number; parent?: string | undefined }, now: Date): Promise<Page<PostView>> {
  const after = decodeCursor(query.cursor, Place) ?? '00000000-0000-0000-0000-000000000000';
  const chosen = query.parent
    ? `select p.id, false as solution from post p where p.thread_id = $1 and p.parent_id = $4 and p.id > $3 order by p.id limit $5`
    : `select p.id, false as solution from post p where p.thread_id = $1 and p.kind = 'answer' and p.id > $3
         and not exists (select 1 from solution s where s.post_id = p.id) and $4::uuid is null order by p.id limit $5`;
  const rows = await database.rows<PostRow>(withComments(chosen, '$2', '$6'), [thread.id, actor.personId, after, query.parent ?? null, query.limit + 1, actor.organisationId]);
  const tops = rows.filter((row) => row.parentId === (query.parent ?? null));
  const page = pageOf(tops, query.limit, (row) => row.id);
  return { items: page.rows.map((row) => postView(actor, thread, row, rows, now)), nextCursor: page.nextCursor };
}

const AlikePlace = z.tuple([z.int().min(0).max(DISTANCE_MAX), z.uuid()]);

/**
 * Answers of a thread, those of houses like the actor's own first, of one house the oldest first; each with the reason. One
 * statement; the distance is looked up once for each house that answered.
 * @throws DomainError `invalid_input` for a foreign cursor
 */
export async function readAnswersByLikeness(database: Database, actor: Actor, thread: ThreadFacts & { id: string }, query: { cursor?: string | undefined; limit: number }, now: Date): Promise<Page<PostView>> {
  const after = decodeCursor(query.cursor, AlikePlace);
  const chosen = `
    select p.id, false as solution, near.distance, near.reason from (
      select h.id, ${distanceSql('me', 'h')} as distance, ${reasonSql('me', 'h')} as reason from organisation me
        cross join (select distinct organisation_id from post where thread_id = $1 and kind = 'answer') answering
        join organisation h on h.id = answering.organisation_id where me.id = $6
    ) near join post p on p.organisation_id = near.id
    where p.thread_id = $1 and p.kind = 'answer' and not exists (select 1 from solution s where s.post_id = p.id)
      and ($3::int is null or (near.distance, p.id) > ($3, $4::uuid)) order by near.distance, p.id limit $5`;
  const rows = await database.rows<PostRow>(withComments(chosen, '$2', '$6', COMPARED), [thread.id, actor.personId, after?.[0] ?? null, after?.[1] ?? null, query.limit + 1, actor.organisationId]);
  const place = ({ distance, id }: PostRow): [number, string] => [distance ?? 0, id];
  const tops = rows.filter((row) => row.parentId === null).toSorted((one, other) => place(one)[0] - place(other)[0] || (one.id < other.id ? -1 : 1));
  const page = pageOf(tops, query.limit, place);
  const view = (row: PostRow): PostView => ({ ...postView(actor, thread, row, rows, now), ...(row.reason ? { comparison: { distance: row.distance ?? 0, reason: row.reason } } : {}) });
  return { items: page.rows.map(view), nextCursor: page.nextCursor };
}

/** A post as the actor sees it, with those of `rows` that are its comments. */
export function postView(actor: Actor, thread: ThreadFacts, row: PostRow, rows: readonly PostRow[], now: Date): PostView {
  return { ...fields(actor, thread, row, now), commentCount: row.commentCount, comments: rows.filter((other) => other.parentId === row.id).map((comment) => fields(actor, thread, comment, now)) };
}

function fields(actor: Actor, thread: ThreadFacts, row: PostRow, now: Date): CommentView {
  const facts = { kind: row.kind, authorId: row.authorId, removed: row.deletedAt !== null };
  const removal = { removedBy: row.deletedBy, removedAt: row.deletedAt === null ? null : new Date(row.deletedAt), hidden: row.hidden };
  return {
    id: row.id,
    threadId: row.threadId,
    kind: row.kind,
    parentId: row.parentId,
    text: facts.removed ? null : row.text,
    opened: facts.removed ? null : row.opened,
    removed: facts.removed,
    // Merging apart again makes a question of what was graded as an answer.
    grade: facts.removed || row.kind === 'opening' ? null : row.grade,
    references: facts.removed ? [] : row.references,
    reply: facts.removed ? null : row.reply,
    hidden: row.hidden,
    files: facts.removed ? [] : row.files,
    author: facts.removed ? null : { name: row.authorName },
    organisation: row.organisation,
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    editNote: facts.removed ? null : row.editNote,
    version: row.version,
    helpfulCount: row.helpfulCount,
    viewer: { mine: row.authorId === actor.personId, helpful: row.helpful },
    can: {
      edit: mayEditText(actor, facts).allowed,
      delete: mayRemovePost(actor, facts).allowed,
      restore: facts.removed && mayUndoRemoval(actor, removal, now).allowed,
      markHelpful: mayMarkHelpful(actor, facts).allowed,
      markSolution: mayMarkSolution(actor, thread, facts).allowed,
      comment: row.kind !== 'comment' && mayComment(actor, thread, facts).allowed,
    },
  };
}
