import type { SuggestedContent, SuggestionKind } from '../../shared/suggestions/contract.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import type { Suggestible, SuggestibleSubjects } from './suggestible-subjects.js';
import { maySeeSuggestion, type SuggestionFacts } from './suggestions.policy.js';

/** A suggestion as commands know it. */
export interface FoundSuggestion extends SuggestionFacts {
  id: string;
  kind: SuggestionKind;
  subjectId: string;
  base: SuggestedContent | null;
  organisationId: string;
  appliedFrom: number | null;
  appliedAs: number | null;
  actId: string | null;
}

const ROW = `
  select id, subject_kind as kind, subject_id as "subjectId", base, state, person_id as "personId", organisation_id as "organisationId",
    decided_at as "decidedAt", applied_from as "appliedFrom", applied_as as "appliedAs", act_id as "actId" from suggestion where id = $1`;

/**
 * Loads a suggestion with the text it is about, both locked: of two who decide at once the second finds it decided.
 * @throws DomainError `not_found` for what does not exist, what one may not see, and where the text does not stand any more, alike
 */
export async function accessSuggestion(database: Database, subjects: SuggestibleSubjects, actor: Actor, id: string): Promise<{ found: FoundSuggestion; subject: Suggestible }> {
  const known = await database.row<FoundSuggestion>(ROW, [id]);
  if (!known) throw notFound();
  // The text first, as everywhere: whoever suggests holds it, too.
  const subject = await subjects.of(known.kind).access(actor, known.subjectId);
  const found = await database.row<FoundSuggestion & { decidedAt: Date | string | null }>(`${ROW} for update`, [id]);
  if (!found || !maySeeSuggestion(actor, found, subject.decides !== null)) throw notFound();
  return { found: { ...found, decidedAt: found.decidedAt === null ? null : new Date(found.decidedAt) }, subject };
}
