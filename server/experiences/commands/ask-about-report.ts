import { Injectable } from '@nestjs/common';
import { topics } from '../../../shared/events.js';
import type { ThreadDraft } from '../../../shared/threads/contract.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { AskQuestion } from '../../threads/threads.face.js';
import { accessReport } from '../experiences.access.js';
import { notes, reportEvent } from '../experiences.events.js';

/** A question or discussion on a published report: a thread like any other that also stands on the page of the report. */
@Injectable()
export class AskAboutReport {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly threads: AskQuestion,
  ) {}

  /** @throws DomainError `not_found`, `unknown_reference` */
  async execute(actor: Actor, id: string, draft: ThreadDraft): Promise<{ id: string; version: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    if (!facts.published) throw notFound();
    const thread = await this.threads.execute(actor, draft);
    await this.database.rows('insert into report_thread (thread_id, report_id) values ($1, $2)', [thread.id, id]);
    const audience = draft.visibility === 'community' && facts.published.visibility !== 'organisation' ? 'community' : { organisation: actor.organisationId };
    await this.history.record(actor, reportEvent('reports.asked', report, notes([topics.report(id)], audience), { threadId: thread.id }));
    return thread;
  }
}
