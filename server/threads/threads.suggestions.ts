import type { SuggestedContent } from '../../shared/suggestions/contract.js';
import { fileIdsIn } from '../files/files.face.js';
import type { Actor } from '../kernel/actor.js';
import { isCoordinator } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import { concernedCoordinators } from '../moderation/moderation.face.js';
import { districtsSql } from '../organisations/organisations.face.js';
import type { Database } from '../platform/database/database.js';
import type { Suggestible, SuggestibleKind } from '../suggestions/suggestions.face.js';
import { scopeOf } from './access-act.js';
import type { PostTexts } from './post-texts.js';
import type { Post } from './post.entity.js';
import { topicFieldsOf } from './reads/fragments.js';
import type { Thread } from './thread.entity.js';
import { accessPost } from './threads.access.js';
import { mayModerate, visibleSql } from './threads.policy.js';

const OF_POST = 'from post p join thread t on t.id = p.thread_id';

/** `mayModerate` as SQL over the post: coordination within the mandate. */
function coordinatesSql(id: string, { mandate }: Actor, bind: (value: unknown) => string): string {
  const conditions = [
    ...(mandate?.districts ? [`${districtsSql('h')} && ${bind(mandate.districts)}::text[]`] : []),
    ...(mandate?.topicFields ? [`${topicFieldsOf('t')} && ${bind(mandate.topicFields)}::text[]`] : []),
  ];
  return `exists (select 1 ${OF_POST} join organisation h on h.id = t.organisation_id where p.id = ${id}${conditions.map((condition) => ` and ${condition}`).join('')})`;
}

/** Texts of posts: their author decides, or coordination within the mandate. */
export const suggestiblePosts = (database: Database, texts: PostTexts): SuggestibleKind => ({
  kind: 'post',
  seenSql: (id, house) => `exists (select 1 ${OF_POST} where p.id = ${id} and p.deleted_at is null and ${visibleSql(house)})`,
  decidesSql: (id, actor, bind) => {
    const author = `exists (select 1 from post p where p.id = ${id} and p.author_id = ${bind(actor.personId)})`;
    return isCoordinator(actor) ? `(${author} or ${coordinatesSql(id, actor, bind)})` : author;
  },
  placeSql: (id) => `(select jsonb_build_object('title', t.title, 'path', '/fragen/' || t.id || '#beitrag-' || p.id) ${OF_POST} where p.id = ${id})`,
  pageSql: (id) => `(select p.thread_id from post p where p.id = ${id})`,
  async access(actor, id) {
    const place = await accessPost(database, actor, id);
    if (place.post.deletedAt !== null) throw notFound();
    return suggestible(database, texts, actor, place);
  },
});

async function suggestible(database: Database, texts: PostTexts, actor: Actor, place: { post: Post; thread: Thread }): Promise<Suggestible> {
  const { post, thread } = place;
  const scope = await scopeOf(database, thread.id);
  const coordinates = scope !== null && mayModerate(actor, scope);
  return {
    title: thread.title,
    path: `/fragen/${thread.id}#beitrag-${post.id}`,
    version: post.version,
    content: { kind: 'post', text: post.text },
    decides: post.author.id === actor.personId ? 'owner' : coordinates ? 'coordination' : null,
    owners: [post.author.id],
    async deciders() {
      const coordinators = scope === null ? [] : await concernedCoordinators(database, scope, thread.visibility === 'community' ? null : thread.organisation.id);
      return [post.author.id, ...coordinators];
    },
    async at(version) {
      const text = await texts.textAt(post.id, version);
      return text === null ? null : { kind: 'post', text };
    },
    // Files come into a text with its author; a suggestion names those that are there.
    async check(content) {
      const ids = [...new Set(fileIdsIn(textOf(content)))];
      const known = ids.length === 0 ? [] : await database.rows(`select 1 from file where id = any($1::uuid[]) and owner_kind = 'post' and owner_id = $2 and dropped_at is null`, [ids, post.id]);
      if (known.length < ids.length) throw new DomainError('unknown_file', { errors: [{ path: 'content.text', code: 'unknown_reference' }] });
    },
    async apply(content, { organisationId, reason }) {
      await texts.change(actor, place, textOf(content), { by: 'suggestion', reason, organisationId });
      return post.version;
    },
    putBack: (from) => texts.putBack(actor, place, from),
  };
}

function textOf(content: SuggestedContent): string {
  if (content.kind !== 'post') throw new Error(`${content.kind} is no post`);
  return content.text;
}
