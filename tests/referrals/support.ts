import type { Handover, OfficialReply, ReferralListItem, ReferralPage, ReferralsOfThread } from '../../shared/referrals/contract.js';
import type { DeskFacts } from '../../shared/referrals/desks.js';
import type { Page } from '../../shared/pagination.js';
import type { Answer } from '../support/client.js';
import type { TestPerson } from '../support/factories.js';
import { ModerationWorld } from '../moderation/support.js';

export interface Done {
  id: string;
  version: number;
  actId: string;
  code?: string;
  errors?: { path: string }[];
}

export const REASON = 'Das kann nur der IT-Verbund beantworten.';
export const DESK: DeskFacts = { name: 'IT-Verbund Prüfland', kind: 'it_verbund', organisationId: null, serviceIds: [], mail: 'anfragen@itv.example', phone: '0431 1234', website: 'https://itv.example/tickets', note: 'Bitte eine Frage je Ticket.' };
export const inDays = (days: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(Date.now() + days * 86_400_000));
export const REPLY: OfficialReply = {
  reason: 'Antwort per Ticket erhalten.',
  text: 'Der Mandant wird **zentral** angelegt.',
  body: 'IT-Verbund Prüfland',
  sourceTitle: 'Rundschreiben 7',
  sourceLink: 'https://itv.example/rundschreiben/7',
  validFrom: '2026-01-01',
  repliedOn: inDays(0),
  publish: true,
  solution: false,
};

/** Desks, referrals and replies through the front door. */
export class ReferralWorld extends ModerationWorld {
  async desk(by: TestPerson, facts: Partial<DeskFacts> = {}): Promise<string> {
    const answer = await by.client.post<Done>('desks', { ...DESK, ...facts });
    if (answer.status !== 201) throw new Error(`desk: ${answer.status} ${answer.text}`);
    return answer.body.id;
  }

  handover = (deskId: string, facts: Partial<Handover> = {}): Handover => ({ reason: REASON, deskId, text: 'Wer legt den Mandanten bei ePayBL an?', reference: null, followUpOn: null, ...facts });

  pass = (by: TestPerson, threadId: string, deskId: string, facts: Partial<Handover> = {}): Promise<Answer<Done>> => by.client.post<Done>(`threads/${threadId}/referrals`, this.handover(deskId, facts));
  passCase = (by: TestPerson, caseId: string, deskId: string, facts: Partial<Handover> = {}): Promise<Answer<Done>> => by.client.post<Done>(`moderation/cases/${caseId}/referrals`, this.handover(deskId, facts));
  wish = (by: TestPerson, threadId: string, note = ''): Promise<Answer<Done>> => by.client.post<Done>(`threads/${threadId}/referral-wish`, { note });
  reply = (by: TestPerson, { id, version }: { id: string; version: number }, facts: Partial<OfficialReply> = {}): Promise<Answer<Done>> => by.client.post<Done>(`referrals/${id}/answer`, { ...REPLY, ...facts }, { version });
  end = (by: TestPerson, { id, version }: { id: string; version: number }, as: string, reason = REASON): Promise<Answer<Done>> => by.client.post<Done>(`referrals/${id}/end`, { as, reason }, { version });
  override undo = (by: TestPerson, act: string): Promise<Answer<Done>> => by.client.post<Done>(`audit/${act}/undo`);

  async shown(by: TestPerson, threadId: string): Promise<ReferralsOfThread> {
    return (await by.client.get<ReferralsOfThread>(`threads/${threadId}/referrals`)).body;
  }

  async list(by: TestPerson, query = ''): Promise<ReferralListItem[]> {
    return (await by.client.get<Page<ReferralListItem>>(`referrals?limit=100${query}`)).body.items;
  }

  async referral(by: TestPerson, id: string): Promise<ReferralPage> {
    return (await by.client.get<ReferralPage>(`referrals/${id}`)).body;
  }
}
