import type { CaseListItem, CasePage } from '../../shared/moderation/contract.js';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import { World, type TestPerson } from '../support/factories.js';

export interface Done {
  version: number;
  act: string;
}

export const REASON = 'Nennt einen Bürger beim Namen.';

/** Flags, cases and what coordinators do in them, through the front door. */
export class ModerationWorld extends World {
  /** A coordinator; without a mandate everywhere. */
  coordinator = (mandate?: { districts?: string[]; topicFields?: string[] }): Promise<TestPerson> => this.person({ instanceRole: 'coordinator', ...(mandate ? { mandate } : {}) });

  flag = (by: TestPerson, kind: string, id: string, reason = 'unobjective', note: string | null = null) => by.client.post<{ id: string }>('flags', { subject: { kind, id }, reason, note });

  async queue(by: TestPerson, query = ''): Promise<CaseListItem[]> {
    return (await by.client.get<Page<CaseListItem>>(`moderation/cases?limit=100${query}`)).body.items;
  }

  /** The one case about a subject. */
  async caseOf(by: TestPerson, subjectId: string, list = 'open'): Promise<CaseListItem> {
    const found = (await this.queue(by, `&list=${list}`)).find(({ subject }) => subject.id === subjectId);
    if (!found) throw new Error(`no ${list} case about ${subjectId}`);
    return found;
  }

  async page(by: TestPerson, id: string): Promise<CasePage> {
    const answer = await by.client.get<CasePage>(`moderation/cases/${id}`);
    if (answer.status !== 200) throw new Error(`case: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  act = (by: TestPerson, { id, version }: { id: string; version: number }, what: string, body: unknown = { reason: REASON }) => by.client.post<Done>(`moderation/cases/${id}/${what}`, body, { version });
  /** What a person was told, newest first. */
  told = async (by: TestPerson): Promise<NoticeView[]> => (await by.client.get<Page<NoticeView>>('notices')).body.items;

  undo = (by: TestPerson, act: string) => by.client.post<{ id: string }>(`audit/${act}/undo`);
}
