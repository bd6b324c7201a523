import type { Candidate, RequestsOfThread } from '../../shared/requests/contract.js';
import type { TestApplication } from '../support/application.js';
import type { Answer } from '../support/client.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';

export interface Offered {
  items: { id: string; organisationId: string; dueOn: string }[];
}

/** A question of one house about a service with which others are live. */
export class RequestWorld extends World {
  constructor(private readonly at: TestApplication) {
    super(at);
  }

  /** A house with somebody in it that is live with the service, or stands in a phase of it. */
  async ahead(service: TestService, facts: Parameters<World['organisation']>[0] & { phase?: number } = {}): Promise<TestPerson> {
    const person = await this.person({ organisation: await this.organisation(facts) });
    await this.stand(person.organisation, service, facts.phase ?? null);
    return person;
  }

  async stand(house: TestOrganisation, service: TestService, phase: number | null = null): Promise<void> {
    await this.at.database.rows(`insert into rollout (id, organisation_id, service_id, state, phase, since, go_live_on) values (gen_random_uuid(), $1, $2, 'active', $3, '2026-01-01', $4)`, [
      house.id,
      service.id,
      phase ?? 10,
      phase === null ? '2026-02-01' : null,
    ]);
  }

  offer(by: TestPerson, threadId: string, houses: readonly { id: string }[]): Promise<Answer<Offered>> {
    return by.client.post<Offered>(`threads/${threadId}/requests`, { organisationIds: houses.map(({ id }) => id) });
  }

  /** Offers, and gives the id of the request. */
  async offered(by: TestPerson, threadId: string, house: { id: string }): Promise<string> {
    const answer = await this.offer(by, threadId, [house]);
    if (answer.status !== 201) throw new Error(`offer: ${answer.status} ${answer.text}`);
    return answer.body.items[0]?.id ?? '';
  }

  async requests(by: TestPerson, threadId: string): Promise<RequestsOfThread> {
    return (await by.client.get<RequestsOfThread>(`threads/${threadId}/requests`)).body;
  }

  async candidates(by: TestPerson, threadId: string): Promise<{ items: Candidate[]; total: number; left: number }> {
    return (await by.client.get<{ items: Candidate[]; total: number; left: number }>(`threads/${threadId}/candidates`)).body;
  }
}
