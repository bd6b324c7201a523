import { PAGE_SIZE } from '../../../shared/pagination.js';
import type { SolutionView, ThreadListItem, ThreadPage } from '../../../shared/threads/contract.js';
import { newerVersionSql } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { germanDay } from '../../kernel/day.js';
import { notFound } from '../../kernel/domain-error.js';
import { districtsSql, organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { pageOf } from '../../platform/http/cursor.js';
import { pinsOf } from '../pins.js';
import { mayAnswer, mayComment, mayEditLinks, mayEditTitle, mayMarkAffectsUs, mayModerate, mayNarrow, mayRefuseDuplicate, mayRemoveThread, mayWiden, visibleSql, type ThreadFacts, type ThreadScope } from '../threads.policy.js';
import { ofAddress, topicFieldsOf } from './fragments.js';
import { postView, readPostsOfPage } from './posts.read.js';
import { listColumns } from './thread-list.read.js';
import { momentSql } from '../../platform/database/moment-sql.js';

interface ThreadRow extends ThreadListItem, ThreadScope {
  version: number;
  authorId: string;
  organisationId: string;
  locked: ThreadPage['locked'];
  splitFrom: ThreadPage['splitFrom'];
  pins: ThreadPage['pins'];
  duplicateOf: ThreadPage['duplicateOf'];
  duplicates: ThreadPage['duplicates'];
  solutions: SolutionView[];
  serviceVersions: ThreadPage['serviceVersions'];
  follows: boolean;
  affectsUs: boolean;
  othersPosted: boolean;
  foreignHousePosted: boolean;
}

// Ordered as the index of posts is: the first one found ends the search, however long the thread.
const firstPostOf = (condition: string): string =>
  `(select true from post p where p.thread_id = t.id and ${condition} and p.deleted_at is null order by p.thread_id, p.kind, p.id limit 1) is not null`;

/** So many are named; there are hardly ever more than a few. */
const DUPLICATES_SHOWN = 50;

const THREAD = `
  select ${listColumns('t')}, t.version, t.author_id as "authorId", t.organisation_id as "organisationId", ${districtsSql('o')} as districts, ${topicFieldsOf('t')} as "topicFields",
    case when t.locked_at is not null then json_build_object('reason', t.lock_reason, 'since', ${momentSql('t.locked_at')}) end as locked,
    (select json_build_object('id', w.id, 'title', w.title) from thread a
       cross join lateral (select t.id, t.title from thread t where t.id = coalesce(a.merged_into, a.id) and ${visibleSql('$2')}) w
     where a.id = t.split_from and w.id <> t.id) as "splitFrom",
    ${pinsOf('$4')} as pins,
    case when t.duplicate then (select json_build_object('id', w.id, 'title', w.title, 'reason', here.reason, 'since', ${momentSql('here.since')}) from (select t.duplicate_of as original, t.duplicate_reason as reason, t.duplicate_at as since) here
       cross join lateral (select t.id, t.title from thread t where t.id = here.original and ${visibleSql('$2')}) w) end as "duplicateOf",
    (select coalesce(json_agg(json_build_object('id', w.id, 'title', w.title) order by w.id), '[]') from (select t.id as original) here
       cross join lateral (select t.id, t.title from thread t where t.duplicate_of = here.original and t.duplicate and ${visibleSql('$2')} order by t.id limit ${DUPLICATES_SHOWN}) w) as duplicates,
    (select coalesce(json_agg(json_build_object(
       'postId', s.post_id, 'markedAt', ${momentSql('s.marked_at')}, 'markedBy', ${organisationView('so')},
       'serviceVersion', (select json_build_object('id', v.id, 'label', v.label, 'serviceName', vs.name, 'newer', ${newerVersionSql('v')}) from service_version v join service vs on vs.id = v.service_id where v.id = s.service_version_id),
       'components', (select coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'name', c.name) order by c.name), '[]') from component c where c.id in (select coalesce(m.merged_into, m.id) from component m where m.id = any(s.component_ids)))
     ) order by s.marked_at), '[]') from solution s join organisation so on so.id = s.organisation_id where s.thread_id = t.id) as solutions,
    (select coalesce(json_agg(json_build_object('id', v.id, 'label', v.label, 'serviceName', vs.name) order by x.position, v.valid_from desc), '[]')
     from thread_service x join service vs on vs.id = x.service_id join service_version v on v.service_id = vs.id and v.state = 'published' where x.thread_id = t.id) as "serviceVersions",
    exists (select 1 from subscription f where f.person_id = $3 and f.subject_kind = 'thread' and f.subject_id = t.id) as follows,
    exists (select 1 from affects_us u where u.thread_id = t.id and u.organisation_id = $2) as "affectsUs",
    t.author_id = $3 and ${firstPostOf('p.author_id <> t.author_id')} as "othersPosted",
    t.author_id = $3 and ${firstPostOf('p.organisation_id <> t.organisation_id')} as "foreignHousePosted"
  from thread t join organisation o on o.id = t.organisation_id
  where ${ofAddress('t', '$1')} and ${visibleSql('$2')}`;

/**
 * A thread as its page shows it: two statements, whatever its size. The address of a merged one gives the
 * thread it went into.
 * @throws DomainError `not_found` for what does not exist or may not be seen, alike
 */
export async function readThreadPage(database: Database, actor: Actor, id: string, now: Date): Promise<ThreadPage> {
  const thread = await database.row<ThreadRow>(THREAD, [id, actor.organisationId, actor.personId, germanDay(now)]);
  if (!thread) throw notFound();
  const posts = await readPostsOfPage(database, actor, thread.id, PAGE_SIZE);
  const facts: ThreadFacts = { kind: thread.kind, visibility: thread.visibility, organisationId: thread.organisationId, authorId: thread.authorId, deleted: false, locked: thread.locked !== null, duplicate: thread.duplicateOf !== null };
  const opening = posts.find((post) => post.kind === 'opening');
  if (!opening) throw notFound();
  const answers = pageOf(posts.filter((post) => post.kind === 'answer' && !post.solution), PAGE_SIZE, (post) => post.id);
  const view = (post: (typeof posts)[number]) => postView(actor, facts, post, posts, now);
  return {
    ...thread,
    opening: view(opening),
    solutionPosts: posts.filter((post) => post.solution).map(view),
    answers: { items: answers.rows.map(view), nextCursor: answers.nextCursor },
    viewer: { follows: thread.follows, affectsUs: thread.affectsUs },
    can: {
      answer: mayAnswer(actor, facts).allowed,
      comment: mayComment(actor, facts, { kind: 'opening', authorId: opening.authorId, removed: opening.deletedAt !== null }).allowed,
      editTitle: mayEditTitle(actor, facts).allowed,
      editLinks: mayEditLinks(actor, facts).allowed,
      narrow: thread.visibility === 'community' && mayNarrow(actor, facts, thread.foreignHousePosted).allowed,
      widen: thread.visibility === 'organisation' && mayWiden(actor, facts).allowed,
      delete: mayRemoveThread(actor, facts, thread.othersPosted).allowed,
      affectsUs: mayMarkAffectsUs(actor, facts).allowed,
      refuseDuplicate: thread.duplicateOf !== null && mayRefuseDuplicate(actor, facts).allowed,
      moderate: mayModerate(actor, thread),
    },
  };
}
