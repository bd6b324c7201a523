import type { SuggestedContent } from '../../shared/suggestions/contract.js';
import { speakersOf } from '../accounts/accounts.face.js';
import { hasRole, isCoordinator, type Actor } from '../kernel/actor.js';
import { DomainError, notFound } from '../kernel/domain-error.js';
import { concernedCoordinators } from '../moderation/moderation.face.js';
import { districtsSql } from '../organisations/organisations.face.js';
import type { Database } from '../platform/database/database.js';
import type { Suggestible, SuggestibleKind } from '../suggestions/suggestions.face.js';
import { accessReport } from './experiences.access.js';
import { decidesLesson, visibleReportSql } from './experiences.policy.js';
import { wordsAt, type LessonPlace, type LessonWords, type Words } from './lesson-words.js';

const OF_LESSON = 'from lesson l join published_report p on p.report_id = l.report_id';

/** `decidesLesson` as SQL over the lesson, for coordination. */
function coordinatesSql(id: string, { mandate }: Actor, bind: (value: unknown) => string): string {
  const conditions = [
    ...(mandate?.districts ? [`${districtsSql('h')} && ${bind(mandate.districts)}::text[]`] : []),
    ...(mandate?.topicFields ? [`exists (select 1 from report_service x join service s on s.id = x.service_id where x.report_id = p.report_id and s.topic_field = any(${bind(mandate.topicFields)}::text[]))`] : []),
  ];
  return `exists (select 1 ${OF_LESSON} join organisation h on h.id = p.organisation_id where l.id = ${id}${conditions.map((condition) => ` and ${condition}`).join('')})`;
}

/** What lessons of published reports say: whoever publishes for the house of the report decides, or coordination within the mandate. */
export const suggestibleLessons = (database: Database, words: LessonWords): SuggestibleKind => ({
  kind: 'lesson',
  seenSql: (id, house) => `exists (select 1 ${OF_LESSON} where l.id = ${id} and ${visibleReportSql('p', house)})`,
  decidesSql: (id, actor, bind) => {
    const own = hasRole(actor, 'editor') ? `exists (select 1 ${OF_LESSON} where l.id = ${id} and p.organisation_id = ${bind(actor.organisationId)})` : 'false';
    return isCoordinator(actor) ? `(${own} or ${coordinatesSql(id, actor, bind)})` : own;
  },
  placeSql: (id) => `(select jsonb_build_object('title', l.title, 'path', '/erfahrungen/' || l.report_id || '#erkenntnis-' || l.id) from lesson l where l.id = ${id})`,
  pageSql: (id) => `(select l.report_id from lesson l where l.id = ${id})`,
  async access(actor, id) {
    const known = await database.row<{ reportId: string }>('select report_id as "reportId" from lesson where id = $1', [id]);
    if (!known) throw notFound();
    // In the order in which a section is saved: the section, then the report.
    await database.rows(`select 1 from report_section where report_id = $1 and section = 'lessons' for update`, [known.reportId]);
    const { report, facts } = await accessReport(database, actor, known.reportId);
    const lesson = await database.row<Words & { since: number }>('select title, text, since_edition as since from lesson where id = $1', [id]);
    if (!lesson || !facts.published) throw notFound();
    return suggestible(database, words, actor, { lessonId: id, report, facts }, lesson);
  },
});

async function suggestible(database: Database, lessonWords: LessonWords, actor: Actor, place: LessonPlace, lesson: Words & { since: number }): Promise<Suggestible> {
  const { lessonId, report, facts } = place;
  const house = facts.organisationId;
  const speakers = await speakersOf(database, house);
  const decides = decidesLesson(actor, facts);
  const looked = decides === 'coordination';
  const known = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);
  return {
    title: lesson.title,
    path: `/erfahrungen/${report.id}#erkenntnis-${lessonId}`,
    version: lesson.since,
    content: { kind: 'lesson', title: lesson.title, text: lesson.text },
    decides,
    owners: speakers,
    async deciders() {
      const scope = { districts: known(facts.districts), topicFields: known(facts.topicFields) };
      return [...speakers, ...(await concernedCoordinators(database, scope, facts.published?.visibility === 'organisation' ? house : null))];
    },
    // Of an edition the actor could read: what a house kept to itself or took back is not told as what was there before.
    async at(version) {
      const readable = house === actor.organisationId ? 'true' : `not e.withdrawn and e.visibility <> 'organisation'`;
      const said = await wordsAt(database, place, version, readable);
      return said === null ? null : { kind: 'lesson', ...said };
    },
    async apply(content, { organisationId }) {
      const { title, text } = wordsOf(content);
      const credited = await database.row<{ name: string }>('select name from organisation where id = $1', [organisationId]);
      return lessonWords.change(actor, place, { title, text }, { looked, note: `Erkenntnis „${title}“ geändert, mit einem Hinweis von ${credited?.name ?? ''}.` });
    },
    async putBack(from, as) {
      if (lesson.since !== as) throw new DomainError('not_undoable');
      await lessonWords.putBack(actor, place, from, { looked, note: `Erkenntnis „${lesson.title}“ lautet wieder wie zuvor.` });
    },
  };
}

function wordsOf(content: SuggestedContent): Words {
  if (content.kind !== 'lesson') throw new Error(`${content.kind} is no lesson`);
  return content;
}
