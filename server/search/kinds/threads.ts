import type { ThreadHit } from '../../../shared/search/contract.js';
import { sizeBandSql } from '../../organisations/organisations.face.js';
import { hitColumns, isOpenQuestion, isSolved, visibleSql, type ThreadHitRow } from '../../threads/threads.face.js';
import type { Kind } from './kind.js';
import { bestSnippet } from './snippet.js';

/** Threads the reader may see; of which house they ask is a fact as much as what about. */
export const threads: Kind<ThreadHitRow, ThreadHit> = {
  kind: 'thread',
  source: `thread t join organisation o on o.id = t.organisation_id where t.id = candidate.id and ${visibleSql('$3')}`,
  facts: `array_remove(array[
      'kind:thread', 'phase:' || t.phase, 'organisationKind:' || o.kind, 'sizeBand:' || ${sizeBandSql('o')},
      case when ${isSolved('t')} then 'solved:true' when ${isOpenQuestion('t')} then 'solved:false' end,
      case when t.duplicate then 'duplicate:true' end, 'grade:' || t.best_grade
    ], null)
    || array(select 'service:' || x.service_id from thread_service x where x.thread_id = t.id)
    || array(select 'component:' || x.component_id from thread_component x where x.thread_id = t.id)`,
  columns: hitColumns('t', '$4', '$3'),
  hit(row, found) {
    const { texts, title, excerpt: _excerpt, fromSolution, follows: _follows, affectsUs: _affectsUs, ...thread } = row;
    return {
      kind: 'thread',
      id: row.id,
      title: found.mark(title),
      // Inside JSON, PostgreSQL writes moments in its own way.
      thread: { ...thread, createdAt: new Date(row.createdAt).toISOString(), lastActivityAt: new Date(row.lastActivityAt).toISOString() },
      snippet: bestSnippet(texts, found),
      fromSolution,
    };
  },
};
