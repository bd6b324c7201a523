import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { InstanceRole, Mandate, OrganisationKind, Role } from '../../shared/vocabulary.js';
import type { TestApplication } from './application.js';
import { TestClient } from './client.js';

let counter = 0;
const next = (): number => (counter += 1);

export interface TestOrganisation {
  id: string;
  key: string;
  name: string;
}

export interface TestPerson {
  id: string;
  name: string;
  mail: string;
  sessionId: string;
  organisation: TestOrganisation;
  client: TestClient;
}

export interface TestService {
  id: string;
  slug: string;
  versionId: string;
}

/** Makes what a test needs, parents included, straight in the database. */
export class World {
  constructor(private readonly node: TestApplication) {}

  async organisation(facts: Partial<{ kind: OrganisationKind; name: string; district: string; inhabitants: number }> = {}): Promise<TestOrganisation> {
    const number = next();
    const organisation = { id: newId(), key: `99${String(number).padStart(6, '0')}`, name: facts.name ?? `Stadt Prüfhausen ${number}` };
    await this.node.database.rows('insert into organisation (id, key, kind, name, district, inhabitants) values ($1, $2, $3, $4, $5, $6)', [
      organisation.id,
      organisation.key,
      facts.kind ?? 'stadt',
      organisation.name,
      facts.district ?? 'Kreis Prüfland',
      facts.inhabitants ?? 12_000,
    ]);
    return organisation;
  }

  /** A person with a living session. */
  async person(facts: Partial<{ organisation: TestOrganisation; role: Role; instanceRole: InstanceRole; mandate: Mandate; name: string; passwordHash: string }> = {}): Promise<TestPerson> {
    const number = next();
    const organisation = facts.organisation ?? (await this.organisation());
    const person = { id: newId(), name: facts.name ?? `Person ${number}`, mail: `person-${number}@pruefhausen.example` };
    await this.node.database.rows('insert into person (id, name, mail, password_hash, instance_role, mandate, created_at) values ($1, $2, $3, $4, $5, $6::jsonb, now())', [
      person.id,
      person.name,
      person.mail,
      facts.passwordHash ?? null,
      facts.instanceRole ?? null,
      facts.mandate ? JSON.stringify(facts.mandate) : null,
    ]);
    await this.node.database.rows('insert into membership (id, person_id, organisation_id, role, since) values ($1, $2, $3, $4, current_date)', [newId(), person.id, organisation.id, facts.role ?? 'member']);
    return { ...person, organisation, ...(await this.session(person.id)) };
  }

  /** One more session of a person. */
  async session(personId: string): Promise<{ sessionId: string; client: TestClient }> {
    const token = randomBytes(32).toString('base64url');
    const sessionId = newId();
    await this.node.database.rows(
      `insert into session (id, token_hash, person_id, device, created_at, auth_at, seen_at, expires_at) values ($1, $2, $3, 'Prüfgerät', now(), now(), now(), now() + interval '1 hour')`,
      [sessionId, createHash('sha256').update(token).digest(), personId],
    );
    return { sessionId, client: new TestClient(this.node.origin, `fahrwasser=${token}`) };
  }

  /** Somebody who is not signed in. */
  guest(): TestClient {
    return new TestClient(this.node.origin);
  }

  async service(facts: Partial<{ name: string; topicField: string }> = {}): Promise<TestService> {
    const number = next();
    const service = { id: newId(), slug: `dienst-${number}`, versionId: newId() };
    await this.node.database.rows(
      `insert into service (id, slug, kind, ozg_id, name, summary, topic_field, availability, updated_at) values ($1, $2, 'online', $3, $4, 'Zum Prüfen.', $5, 'available', now())`,
      [service.id, service.slug, String(90_000 + number), facts.name ?? `Dienst ${number}`, facts.topicField ?? 'Querschnitt'],
    );
    await this.node.database.rows(`insert into service_version (id, service_id, label, valid_from) values ($1, $2, '1.0', '2026-01-01')`, [service.versionId, service.id]);
    return service;
  }

  async component(): Promise<string> {
    const id = newId();
    await this.node.database.rows(`insert into component (id, slug, name, description) values ($1, $2, $3, 'Zum Prüfen.')`, [id, `baustein-${next()}`, `Baustein ${counter}`]);
    return id;
  }

  /** A question through the front door. */
  async question(asker: TestPerson, facts: Partial<{ title: string; text: string; visibility: string; kind: string; serviceIds: string[]; componentIds: string[]; phase: number | null }> = {}): Promise<string> {
    const serviceIds = facts.serviceIds ?? [(await this.service()).id];
    const answer = await asker.client.post<{ id: string }>('threads', {
      kind: 'question',
      title: 'Wer legt den Mandanten bei ePayBL an?',
      text: 'Wir stehen vor der technischen Anbindung.',
      visibility: 'community',
      componentIds: [],
      phase: 5,
      ...facts,
      serviceIds,
    });
    if (answer.status !== 201) throw new Error(`question: ${answer.status} ${answer.text}`);
    return answer.body.id;
  }

  /** An answer (or, with a parent, a comment) through the front door. */
  async post(author: TestPerson, threadId: string, text = 'Das macht der IT-Verbund.', parentId: string | null = null): Promise<string> {
    const answer = await author.client.post<{ id: string }>(`threads/${threadId}/posts`, { kind: parentId ? 'comment' : 'answer', parentId, text });
    if (answer.status !== 201) throw new Error(`post: ${answer.status} ${answer.text}`);
    return answer.body.id;
  }
}
