import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { Published, Written } from '../../../shared/contributions/written.js';
import type { ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import type { ThreadDraft } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { AskQuestion } from '../../threads/threads.face.js';
import { accessReport } from '../experiences.access.js';
import { notes, reportEvent } from '../experiences.events.js';
import type { ExperienceReport } from '../report.entity.js';

interface Place {
  report: ExperienceReport;
  visibility: ReportVisibility;
}

/** A question or discussion on a published report: a thread like any other that also stands on the page of the report. */
@Injectable()
export class AskAboutReport {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly threads: AskQuestion,
  ) {}

  /** Publishes it, or keeps it back where contributions are looked at first. @throws DomainError `not_found`, `unknown_reference` */
  async execute(actor: Actor, id: string, draft: ThreadDraft): Promise<Written> {
    const place = await this.access(actor, id);
    const thread = await this.threads.execute(actor, draft, id);
    return 'held' in thread ? thread : this.link(actor, place, draft, thread);
  }

  /** Publishes it now. @throws DomainError as `execute` */
  async publish(actor: Actor, id: string, draft: ThreadDraft): Promise<Published> {
    const place = await this.access(actor, id);
    return this.link(actor, place, draft, await this.threads.publish(actor, draft));
  }

  private async access(actor: Actor, id: string): Promise<Place> {
    const { report, facts } = await accessReport(this.database, actor, id);
    if (!facts.published) throw notFound();
    return { report, visibility: facts.published.visibility };
  }

  private async link(actor: Actor, { report, visibility }: Place, draft: ThreadDraft, thread: Published): Promise<Published> {
    await this.database.rows('insert into report_thread (thread_id, report_id) values ($1, $2)', [thread.id, report.id]);
    const audience = draft.visibility === 'community' && visibility !== 'organisation' ? 'community' : { organisation: actor.organisationId };
    await this.history.record(actor, reportEvent('reports.asked', report, notes([topics.report(report.id)], audience), { threadId: thread.id }));
    return thread;
  }
}
