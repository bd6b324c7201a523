import { Injectable } from '@nestjs/common';
import type { ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { audienceOf, notes, reportEvent, watchersOf } from '../experiences.events.js';
import { writePublication, type Publication } from '../publication.js';
import { ExperienceReport } from '../report.entity.js';
import { takeOff } from '../withdrawal.js';
import { standingContent } from '../working-copy.js';

type Edition = Pick<Publication, 'content' | 'frozen' | 'publishedAt'> & { visibility: ReportVisibility };

/**
 * What coordination takes from everybody but the house and shows again, for cases: whether the actor may is decided by
 * `moderation`, which calls this inside its act.
 */
@Injectable()
export class HideReport {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `post_removed` where it cannot be read any more */
  async hide(actor: Actor, id: string, reason: string): Promise<void> {
    const report = await this.report(id);
    const published = await this.database.row<{ visibility: ReportVisibility }>('select visibility from published_report where report_id = $1', [id]);
    if (!published) throw new DomainError('post_removed');
    await this.history.record(actor, await takeOff(this.database, report, { visibility: published.visibility, reason, at: this.clock.now(), hidden: true }));
  }

  /** With the words, readers and editions it had; what its house has written since stays in the working copy. */
  async restore(actor: Actor, id: string): Promise<void> {
    const report = await this.report(id);
    const from = report.hiddenFromEdition;
    if (from === null) return;
    const edition = await this.database.row<Edition>('select content, frozen, visibility, published_at as "publishedAt" from report_edition where report_id = $1 and edition = $2', [id, report.edition]);
    if (!edition) throw new Error('a hidden report without its edition');
    await this.database.rows('update report_edition set withdrawn = false where report_id = $1 and edition >= $2', [id, from]);
    await writePublication(this.database, {
      ...edition,
      content: await standingContent(this.database, edition.content),
      reportId: id,
      organisationId: report.organisation.id,
      edition: report.edition,
      publicRequested: false,
      sample: report.sample,
    });
    await this.database.rows('update published_report set first_published_at = (select min(published_at) from report_edition where report_id = $1 and edition >= $2) where report_id = $1', [id, from]);
    report.state = 'published';
    report.withdrawnReason = null;
    report.hiddenFromEdition = null;
    await this.database.em.flush();
    const watchers = await watchersOf(this.database, id);
    await this.history.record(actor, reportEvent('reports.published', report, notes(watchers, audienceOf(edition.visibility, report.organisation.id)), { edition: report.edition, visibility: edition.visibility }));
  }

  private async report(id: string): Promise<ExperienceReport> {
    await this.database.rows('select 1 from experience_report where id = $1 for no key update', [id]);
    return this.database.em.findOneOrFail(ExperienceReport, { id }, { refresh: true });
  }
}
