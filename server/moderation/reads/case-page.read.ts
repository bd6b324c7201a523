import type { CaseListItem, CasePage } from '../../../shared/moderation/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { organisationView } from '../../organisations/organisations.face.js';
import type { Database } from '../../platform/database/database.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { factsOf } from '../moderation.access.js';
import { caseInMandateSql, mayClaim, mayClose, mayDecide, mayFree, mayHide, mayRelease, mayReopen, mayRestore, mayWarn } from '../moderation.policy.js';
import { caseColumns } from './case-list.read.js';
import { momentSql } from '../../platform/database/moment-sql.js';

/** So many flags and notes are shown at most. */
const MOST = 200;

const caseSql = (mandate: string): string => `
  select ${caseColumns('$2')}, c.districts, c.topic_fields as "topicFields", c.claimed_by as "claimedById",
    (select coalesce(json_agg(x.flag order by x.id), '[]') from (
       select f.id, json_build_object('reason', f.reason, 'note', f.note, 'about', f.about, 'organisation', ${organisationView('h')}, 'at', ${momentSql('f.created_at')}) as flag
       from flag f join organisation h on h.id = f.organisation_id where f.case_id = c.id order by f.id limit ${MOST}) x) as flags,
    (select coalesce(json_agg(x.note order by x.id), '[]') from (
       select n.id, json_build_object('author', a.name, 'text', n.text, 'at', ${momentSql('n.created_at')}) as note
       from case_note n join person a on a.id = n.person_id where n.case_id = c.id order by n.id limit ${MOST}) x) as notes
  from moderation_case c join organisation o on o.id = c.organisation_id
  where c.id = $1 and ${mandate}`;
const AUTHOR = `
  select case when read_only_until > now() then ${momentSql('read_only_until')} end as "readOnlyUntil", case when suspended_until > now() then ${momentSql('suspended_until')} end as "suspendedUntil"
  from person where id = $1`;

type Row = CaseListItem & Pick<CasePage, 'flags' | 'notes'> & { districts: string[]; topicFields: string[]; claimedById: string | null };

/**
 * A case with its subject in context: four statements at most.
 * @throws DomainError `not_found` for what does not exist or lies outside the mandate, alike
 */
export async function readCasePage(database: Database, subjects: ModeratedSubjects, actor: Actor, id: string): Promise<CasePage> {
  const values: unknown[] = [id, actor.personId];
  const mandate = caseInMandateSql(actor, (value) => `$${values.push(value)}`);
  const row = await database.row<Row>(caseSql(mandate), values);
  if (!row) throw notFound();
  const kind = subjects.of(row.subject.kind);
  const subject = await kind.facts(row.subject.id);
  const content = subject
    ? await kind.text(actor, row.subject.id)
    : { state: 'removed' as const, path: null, visibility: 'organisation' as const, author: null, createdAt: null, text: null, before: [] };
  const author = subject?.authorId ? await database.row<NonNullable<CasePage['author']>>(AUTHOR, [subject.authorId]) : null;
  const restricted = (author?.readOnlyUntil ?? author?.suspendedUntil ?? null) !== null;
  const facts = factsOf({ ...row, claimedBy: row.claimedById }, subject, { hideable: kind.hide !== undefined, decided: kind.waiting !== undefined, restricted });
  const may = (rule: (actor: Actor, of: typeof facts) => { allowed: boolean }): boolean => rule(actor, facts).allowed;
  return {
    ...row,
    content,
    author,
    can: {
      claim: row.claimedById === null && may(mayClaim),
      release: may(mayRelease),
      hide: may(mayHide),
      restore: may(mayRestore),
      decide: may(mayDecide),
      close: may(mayClose),
      reopen: may(mayReopen),
      note: true,
      warn: may(mayWarn),
      restrict: may(mayWarn),
      free: may(mayFree),
    },
  };
}
