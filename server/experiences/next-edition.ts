import { Injectable } from '@nestjs/common';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { audienceOf, notes, reportEvent, watchersOf } from './experiences.events.js';
import type { ReportFacts } from './experiences.policy.js';
import { writePublication, type Publication } from './publication.js';
import type { ExperienceReport } from './report.entity.js';

export interface NextEdition extends Pick<Publication, 'content' | 'frozen' | 'visibility' | 'publicRequested' | 'publishedAt'> {
  /** What is new, for its readers. */
  note: string;
}

/** How a report gets its next edition, whoever words it: kept, taken apart for lists, figures and search, told to whoever watches. */
@Injectable()
export class NextEditions {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** In the transaction of a command that has locked the report and decided that it may. */
  async publish(actor: Actor, report: ExperienceReport, facts: ReportFacts, { note, ...edition }: NextEdition): Promise<void> {
    const { id } = report;
    const house = report.organisation.id;
    const shown: ReportVisibility = edition.visibility;
    const watchersBefore = facts.published ? await watchersOf(this.database, id) : [];
    report.edition += 1;
    report.state = 'published';
    report.withdrawnReason = null;
    report.hiddenFromEdition = null;
    report.changedAt = edition.publishedAt;
    await this.database.em.flush();
    await this.database.rows('insert into report_edition (report_id, edition, content, frozen, visibility, note, published_at) values ($1, $2, $3::jsonb, $4::jsonb, $5, $6, $7)', [
      id,
      report.edition,
      JSON.stringify(edition.content),
      JSON.stringify(edition.frozen),
      shown,
      note,
      edition.publishedAt,
    ]);
    await writePublication(this.database, { ...edition, reportId: id, organisationId: house, edition: report.edition, sample: report.sample });
    const left = facts.published && facts.published.visibility !== 'organisation' && shown === 'organisation' ? notes(watchersBefore, 'community', 'reports.gone') : [];
    const elsewhere = watchersBefore.map((topic) => ({ topic, audience: audienceOf(shown, house) }));
    const here = notes(await watchersOf(this.database, id), audienceOf(shown, house));
    const told = new Set(here.map(({ topic }) => topic));
    const data = { edition: report.edition, visibility: edition.publicRequested ? 'public' : shown };
    await this.history.record(actor, reportEvent('reports.published', report, [...left, ...here, ...elsewhere.filter(({ topic }) => !told.has(topic))], data));
  }
}
