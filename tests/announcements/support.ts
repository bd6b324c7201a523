import type { AnnouncementView, KeptAnnouncement } from '../../shared/announcements/contract.js';
import type { Page } from '../../shared/pagination.js';
import { germanDay } from '../../server/kernel/day.js';
import type { TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';

export interface Published {
  id: string;
  version: number;
  reached: number;
}
export interface Summary {
  notices: number;
  announcements: number;
  unconfirmed: number;
}
type Facts = Partial<{ title: string; text: string; serviceId: string | null; phases: number[]; endsOn: string; asksConfirmation: boolean }>;

/** A day so many days from now, as announcements name their last one. */
export const inDays = (node: TestApplication, days: number): string => germanDay(new Date(node.clock.now().getTime() + days * 24 * 60 * 60_000));

/** Announcements through the front door. */
export class AnnouncementWorld extends World {
  constructor(private readonly at: TestApplication) {
    super(at);
  }

  announce(by: TestPerson, { title = 'Wartung der Bezahlplattform', text = 'Am Samstag ist sie nicht erreichbar.', serviceId = null, phases = [], endsOn = inDays(this.at, 14), asksConfirmation = true }: Facts = {}): Promise<Answer<Published>> {
    return by.client.post<Published>('announcements', { title, text, audience: { serviceId, phases }, endsOn, asksConfirmation });
  }

  async announced(by: TestPerson, facts: Facts = {}): Promise<Published> {
    const answer = await this.announce(by, facts);
    if (answer.status !== 201) throw new Error(`announce: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** A house with somebody in it that introduces the service in this phase. */
  async introducing(service: TestService, phase: number, facts: Parameters<World['organisation']>[0] = {}): Promise<TestPerson> {
    const person = await this.person({ organisation: await this.organisation(facts) });
    await this.stand(person.organisation, service, phase);
    return person;
  }

  async stand(house: TestOrganisation, service: TestService, phase: number): Promise<void> {
    await this.at.database.rows(
      `insert into rollout (id, organisation_id, service_id, state, phase, since) values (gen_random_uuid(), $1, $2, 'active', $3, '2026-01-01') on conflict (organisation_id, service_id) do update set phase = excluded.phase`,
      [house.id, service.id, phase],
    );
  }

  async listed(by: TestPerson, query = ''): Promise<AnnouncementView[]> {
    return (await by.client.get<Page<AnnouncementView>>(`announcements?limit=100${query}`)).body.items;
  }

  async shownTo(by: TestPerson, id: string): Promise<AnnouncementView | undefined> {
    return (await this.listed(by)).find((item) => item.id === id);
  }

  async summary(by: TestPerson): Promise<Summary> {
    return (await by.client.get<Summary>('announcements/summary')).body;
  }

  async kept(by: TestPerson, id: string): Promise<KeptAnnouncement> {
    return (await by.client.get<KeptAnnouncement>(`announcements/kept/${id}`)).body;
  }
}
