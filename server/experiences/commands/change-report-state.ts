import { Injectable } from '@nestjs/common';
import type { ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { dropFiles } from '../../files/files.face.js';
import { accessReport } from '../experiences.access.js';
import { audienceOf, notes, reportEvent, watchersOf } from '../experiences.events.js';
import { mayChangeReportVisibility, mayKeepFromPublic, mayOpenToPublic, mayRemoveReport, mayWithdrawReport, mayWriteReport } from '../experiences.policy.js';
import type { ExperienceReport } from '../report.entity.js';
import { requireVersion } from '../report-version.js';
import { takeOff } from '../withdrawal.js';

/** What moves a report between its states beside publishing: review, visibility, a coordinator's look, withdrawing, deleting. */
@Injectable()
export class ChangeReportState {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Asks colleagues to look at a draft, or takes that back. @throws DomainError `not_found`, `forbidden`, `conflict`, `already_published` */
  async review(actor: Actor, id: string, version: number, wanted: boolean): Promise<{ version: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayWriteReport(actor, facts));
    if (facts.published) throw new DomainError('already_published');
    requireVersion(report, version);
    const rest = report.edition > 0 ? 'withdrawn' : 'draft';
    report.state = wanted ? 'review' : rest;
    await this.database.em.flush();
    await this.history.record(actor, reportEvent('reports.changed', report, undefined, { state: report.state }));
    return { version: report.version };
  }

  /** Narrowing works at once; `public` asks for a coordinator's look. @throws DomainError `not_found`, `forbidden`, `not_published`, `conflict` */
  async visibility(actor: Actor, id: string, version: number, visibility: ReportVisibility): Promise<{ version: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayChangeReportVisibility(actor, facts));
    requireVersion(report, version);
    const before = facts.published?.visibility ?? 'organisation';
    if (visibility === 'public' && before === 'public') return { version: report.version };
    const shown = visibility === 'public' ? 'community' : visibility;
    await this.show(report, shown, visibility === 'public');
    const watchers = await watchersOf(this.database, id);
    const left = before !== 'organisation' && shown === 'organisation' ? notes(watchers, 'community', 'reports.gone') : [];
    await this.history.record(actor, reportEvent('reports.changed', report, [...left, ...notes(watchers, audienceOf(shown, report.organisation.id))], { visibility }));
    return { version: report.version };
  }

  /** A coordinator has looked: guests may read it. @throws DomainError `not_found`, `forbidden`, `not_published`, `conflict` */
  async open(actor: Actor, id: string, version: number): Promise<{ version: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayOpenToPublic(actor, facts));
    requireVersion(report, version);
    await this.show(report, 'public', false);
    return this.told(actor, report, { visibility: 'public' });
  }

  /** It stays, or comes back, among members. @throws DomainError `not_found`, `forbidden`, `not_published`, `conflict` */
  async keep(actor: Actor, id: string, version: number): Promise<{ version: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayKeepFromPublic(actor, facts));
    requireVersion(report, version);
    await this.show(report, facts.published?.visibility === 'public' ? 'community' : (facts.published?.visibility ?? 'organisation'), false);
    return this.told(actor, report, { visibility: 'community' });
  }

  /** Takes a published report off every channel; earlier editions with it. @throws DomainError `not_found`, `forbidden`, `not_published`, `conflict` */
  async withdraw(actor: Actor, id: string, version: number, reason: string): Promise<{ version: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayWithdrawReport(actor, facts));
    requireVersion(report, version);
    const visibility = facts.published?.visibility ?? 'organisation';
    await this.history.record(actor, await takeOff(this.database, report, { visibility, reason, at: this.clock.now(), hidden: false }));
    return { version: report.version };
  }

  /** Deletes what was never published. @throws DomainError `not_found`, `forbidden`, `already_published`, `conflict` */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayRemoveReport(actor, facts, report.createdBy.id));
    requireVersion(report, version);
    await this.history.record(actor, reportEvent('reports.removed', report));
    await dropFiles(this.database, this.history, 'report', [id]);
    await this.database.rows('delete from report_section_revision where report_id = $1', [id]);
    await this.database.rows('delete from report_section where report_id = $1', [id]);
    await this.database.em.remove(report).flush();
  }

  private async show(report: ExperienceReport, visibility: ReportVisibility, requested: boolean): Promise<void> {
    await this.database.rows('update published_report set visibility = $2, public_requested = $3 where report_id = $1', [report.id, visibility, requested]);
    await this.database.rows('update report_edition set visibility = $3 where report_id = $1 and edition = $2', [report.id, report.edition, visibility]);
    // The state lies in a table of its own; a change of it must raise the version as well.
    await this.database.rows('update experience_report set version = version + 1 where id = $1', [report.id]);
    await this.database.em.refresh(report);
  }

  private async told(actor: Actor, report: ExperienceReport, data: Record<string, unknown>): Promise<{ version: number }> {
    await this.history.record(actor, reportEvent('reports.changed', report, notes(await watchersOf(this.database, report.id), 'community'), data));
    return { version: report.version };
  }
}
