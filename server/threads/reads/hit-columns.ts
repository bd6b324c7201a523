import type { ThreadListItem } from '../../../shared/threads/contract.js';
import { listColumns } from './thread-list.read.js';

// So many answers (of a discussion: comments) are looked through for the place that fits, and so much of each.
const REPLIES = 10;
const REPLY_LENGTH = 4_000;

/** A thread that was found: as lists show it, with the texts to quote from and what its reader has to do with it. */
export interface ThreadHitRow extends ThreadListItem {
  /** Markdown of its solutions, or where there is none, of its opening and first replies. */
  texts: string[];
  fromSolution: boolean;
  follows: boolean;
  affectsUs: boolean;
}

/** The columns of a `ThreadHitRow`, over a thread under the given name joined with its organisation `o`; reader and house are bound values. */
export const hitColumns = (thread: string, person: string, organisation: string): string => `
  ${listColumns(thread)},
  case when ${thread}.solution_count > 0
    then array(select p.text from solution f join post p on p.id = f.post_id where f.thread_id = ${thread}.id and p.deleted_at is null order by f.marked_at)
    else array(select p.text from post p where p.thread_id = ${thread}.id and p.kind = 'opening' and p.deleted_at is null)
      || array(select left(p.text, ${REPLY_LENGTH}) from post p where p.thread_id = ${thread}.id and p.kind <> 'opening' and p.deleted_at is null order by p.kind, p.id limit ${REPLIES})
  end as texts, ${thread}.solution_count > 0 as "fromSolution",
  exists (select 1 from subscription f where f.person_id = ${person} and f.subject_kind = 'thread' and f.subject_id = ${thread}.id) as follows,
  exists (select 1 from affects_us u where u.thread_id = ${thread}.id and u.organisation_id = ${organisation}) as "affectsUs"`;
