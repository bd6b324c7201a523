import type { ContributionView } from '../../shared/contributions/contract.js';
import type { Held, Written } from '../../shared/contributions/written.js';
import type { CaseListItem } from '../../shared/moderation/contract.js';
import type { Answer } from '../support/client.js';
import type { TestPerson } from '../support/factories.js';
import { ModerationWorld } from '../moderation/support.js';

export const WHY = 'Hier gab es zuletzt mehrfach personenbezogene Daten.';

/** Contributions that wait, through the front door. */
export class HoldingWorld extends ModerationWorld {
  /** Contributions to the service are checked from now on. */
  async check(by: TestPerson, serviceId: string, on = true): Promise<string> {
    const answer = await by.client.put<{ act: string }>(`publication-checks/services/${serviceId}`, { on, reason: WHY });
    if (answer.status !== 200) throw new Error(`check: ${answer.status} ${answer.text}`);
    return answer.body.act;
  }

  async checkFirst(by: TestPerson, on = true): Promise<void> {
    const answer = await by.client.put(`publication-checks/first`, { on, reason: WHY });
    if (answer.status !== 200) throw new Error(`first: ${answer.status} ${answer.text}`);
  }

  ask = (by: TestPerson, serviceIds: string[], facts: Record<string, unknown> = {}): Promise<Answer<Written & { code?: string }>> =>
    by.client.post('threads', { kind: 'question', title: 'Wer legt den Mandanten bei ePayBL an?', text: 'Wir stehen vor der Anbindung.', visibility: 'community', componentIds: [], phase: 5, serviceIds, ...facts });

  answer = (by: TestPerson, threadId: string, text = 'Das macht der IT-Verbund.', parentId: string | null = null): Promise<Answer<Written & { code?: string }>> =>
    by.client.post(`threads/${threadId}/posts`, { kind: parentId === null ? 'answer' : 'comment', parentId, text });

  /** The id of what waits now; an answer that says otherwise is a slip. */
  static held({ status, body, text }: Answer<Written>): string {
    if (status !== 201 || !('held' in body)) throw new Error(`not held: ${status} ${text}`);
    return (body as Held).id;
  }

  async own(by: TestPerson): Promise<ContributionView[]> {
    return (await by.client.get<{ items: ContributionView[] }>('contributions')).body.items;
  }

  /** Decides as a coordinator about the one open case of a contribution. */
  async decide(by: TestPerson, id: string, what: 'publish' | 'refuse', reason = 'Bitte ohne den Namen der Sachbearbeiterin.') {
    const found: CaseListItem = await this.caseOf(by, id);
    return this.act(by, found, what, what === 'refuse' ? { reason } : undefined);
  }
}
