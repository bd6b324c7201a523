import { Injectable } from '@nestjs/common';
import type { Written } from '../../../shared/contributions/written.js';
import { REFUSED_KEPT_DAYS } from '../../../shared/contributions/contract.js';
import type { PostDraft, ThreadDraft } from '../../../shared/threads/contract.js';
import { AskAboutReport } from '../../experiences/experiences.face.js';
import { dropFiles, letGoOfFiles } from '../../files/files.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DAY_MILLISECONDS } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { WaitingCases } from '../../moderation/moderation.face.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { AskQuestion, WritePost } from '../../threads/threads.face.js';
import type { HeldContribution } from '../contribution.entities.js';
import { accessOwn } from '../contributions.access.js';
import { contributionEvent } from '../contributions.events.js';
import { mayResubmit } from '../contributions.policy.js';

const BATCH = 100;

/** What the author of a contribution does with it: taking it back, or sending a refused one anew. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly cases: WaitingCases,
    private readonly asking: AskQuestion,
    private readonly askingOnReports: AskAboutReport,
    private readonly writing: WritePost,
  ) {}

  /** Text and files are erased. @throws DomainError `not_found`, `conflict` when coordination was first */
  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    // The case before its subject, as in every act; what is not one's own is let go again when this fails.
    await this.cases.withdraw(actor, 'contribution', id);
    const held = await accessOwn(this.database, actor, id, version);
    await dropFiles(this.database, this.history, 'contribution', [id]);
    await this.remove(actor, held);
  }

  /**
   * As if it were written now: it is checked anew where that still applies, otherwise published.
   * @throws DomainError `not_found` also where its thread is gone, `conflict`, `not_refused`, and what writing raises
   */
  async resubmit(actor: Actor, id: string, version: number, { title, text }: { title: string | null; text: string }): Promise<Written> {
    const held = await accessOwn(this.database, actor, id, version);
    require(mayResubmit(held.state));
    const { thread, reportId, body } = held;
    await letGoOfFiles(this.database, 'contribution', id);
    await this.remove(actor, held);
    if (thread) return this.writing.execute(actor, thread.id, { ...(body as PostDraft), text });
    if (title === null) throw new DomainError('invalid_input', { errors: [{ path: 'title', code: 'required' }] });
    const draft = { ...(body as ThreadDraft), title, text };
    return reportId ? this.askingOnReports.execute(actor, reportId, draft) : this.asking.execute(actor, draft);
  }

  /** Erases refused texts whose time is up, with their files; running twice changes nothing. */
  async eraseOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - REFUSED_KEPT_DAYS * DAY_MILLISECONDS);
    for (let erased = BATCH; erased === BATCH; ) {
      erased = await this.database.transaction(async () => {
        const old = await this.database.rows<{ id: string }>(`delete from held_contribution where id in (select id from held_contribution where state = 'refused' and decided_at < $1 limit ${BATCH} for update skip locked) returning id`, [before]);
        await dropFiles(this.database, this.history, 'contribution', old.map(({ id }) => id));
        return old.length;
      });
    }
  }

  private async remove(actor: Actor, held: HeldContribution): Promise<void> {
    const event = contributionEvent(held, 'removed');
    this.database.em.remove(held);
    await this.database.em.flush();
    await this.history.record(actor, event);
  }
}
