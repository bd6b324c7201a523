import type { CaseText, Flaggable } from '../../shared/moderation/contract.js';
import { FileOwners } from '../files/files.face.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import { ModeratedSubjects, type FindFlagged, type ModeratedSubject, type SubjectFacts } from './moderated-subjects.js';
import { districtsSql } from '../organisations/organisations.face.js';

/** What an administration says of itself. Nothing of it is hidden: the house, or a coordinator of it, corrects it. */
export const moderatedOrganisation = (database: Database): ModeratedSubject => ({
  kind: 'organisation',
  facts: (id) =>
    database.row<SubjectFacts>(
      `select o.name as title, 'shown' as state, o.id as "organisationId", null as "authorId", ${districtsSql('o')} as districts,
         array[]::text[] as "topicFields", array[]::uuid[] as "serviceIds" from organisation o where o.id = $1`,
      [id],
    ),
  async text(_actor: Actor, id: string): Promise<CaseText> {
    const found = await database.row<{ key: string; text: string }>(
      `select key, concat_ws(E'\\n\\n', contact_function, contact_mail, contact_phone, website) as text from organisation where id = $1`,
      [id],
    );
    return { state: 'shown', path: found && `/verwaltungen/${found.key}`, visibility: 'community', author: null, createdAt: null, text: found?.text ?? '', before: [] };
  },
});

export const flaggedOrganisation = (database: Database): FindFlagged => (_actor, id) =>
  database.row(`select 'organisation' as kind, o.id, null as about from organisation o where o.id = $1`, [id]);

/** A file stands for the text it belongs to: where that is hidden, the file is gone at once. */
export const flaggedFile = (database: Database, owners: FileOwners, subjects: ModeratedSubjects): FindFlagged => async (actor, id) => {
  const file = await database.row<{ kind: Flaggable | null; ownerId: string; name: string }>(
    'select owner_kind as kind, owner_id as "ownerId", name from file where id = $1 and dropped_at is null',
    [id],
  );
  if (!file?.kind || !(await owners.maySee(actor, file.kind, file.ownerId, id))) return null;
  const flagged = await subjects.find(actor, file.kind, file.ownerId);
  return flagged && { ...flagged, about: file.name };
};
