import type { Actor } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { ModeratedSubjects, type SubjectFacts } from './moderated-subjects.js';
import { ModerationCase } from './moderation.entities.js';
import { maySeeCase, type CaseFacts } from './moderation.policy.js';

export interface AccessedCase {
  found: ModerationCase;
  facts: CaseFacts;
  /** Null where the subject does not exist any more. */
  subject: SubjectFacts | null;
}

/** Whether a sanction on the author still runs. */
const RESTRICTED = 'select (read_only_until > now() or suspended_until > now()) is true as restricted from person where id = $1';

/**
 * Loads a case for a command and locks it, so that acts in one case happen one after the other.
 * @throws DomainError `not_found` for what does not exist or lies outside the mandate, alike; `conflict` with what a
 *   colleague did meanwhile
 */
export async function accessCase(database: Database, subjects: ModeratedSubjects, actor: Actor, id: string, version?: number): Promise<AccessedCase> {
  await database.rows('select 1 from moderation_case where id = $1 for no key update', [id]);
  const found = await database.em.findOne(ModerationCase, { id }, { refresh: true });
  if (!found || !maySeeCase(actor, found as { districts: string[]; topicFields: string[] })) throw notFound();
  if (version !== undefined && found.version !== version) throw await conflict(database, found);
  const kind = subjects.of(found.subjectKind);
  const subject = await kind.facts(found.subjectId);
  const author = subject?.authorId ?? null;
  const restricted = author === null ? false : ((await database.row<{ restricted: boolean }>(RESTRICTED, [author]))?.restricted ?? false);
  return { found, subject, facts: factsOf(found, subject, { hideable: kind.hide !== undefined, decided: kind.waiting !== undefined, restricted }) };
}

/** What rules need to know of a case and its subject. */
export const factsOf = (
  found: { districts: string[]; topicFields: string[]; claimedBy?: string | null | undefined; closedAt?: Date | string | null | undefined },
  subject: Pick<SubjectFacts, 'state' | 'authorId'> | null,
  more: Pick<CaseFacts, 'hideable' | 'decided' | 'restricted'>,
): CaseFacts => ({
  districts: found.districts,
  topicFields: found.topicFields,
  claimedBy: found.claimedBy ?? null,
  closed: (found.closedAt ?? null) !== null,
  state: subject?.state ?? 'removed',
  authorId: subject?.authorId ?? null,
  ...more,
});

async function conflict(database: Database, found: ModerationCase): Promise<DomainError> {
  const people = await database.row<{ claimedBy: string | null; closedBy: string | null }>(
    'select (select name from person where id = $1::uuid) as "claimedBy", (select name from person where id = $2::uuid) as "closedBy"',
    [found.claimedBy ?? null, found.closedBy ?? null],
  );
  return new DomainError('conflict', { conflict: { base: {}, current: { ...people, outcome: found.outcome ?? null }, version: found.version } });
}
