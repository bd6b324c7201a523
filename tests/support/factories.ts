import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { InstanceRole, Mandate, OrganisationKind, Role } from '../../shared/vocabulary.js';
import { EMPTY_REPORT, type ReportContent, type SectionName } from '../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
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

  /** A municipality it serves. */
  async municipality(organisation: TestOrganisation, facts: Partial<{ name: string; districtKey: string; inhabitants: number; missingSince: string }> = {}): Promise<{ ags: string; name: string }> {
    const number = next();
    const municipality = { ags: `98${String(number).padStart(6, '0')}`, name: facts.name ?? `Prüfdorf ${number}` };
    await this.node.database.rows(
      `insert into municipality (ags, name, official_name, kind, district_key, district, organisation_id, inhabitants, missing_since) values ($1, $2, $2, 'gemeinde', $3, 'Kreis Prüfland', $4, $5, $6)`,
      [municipality.ags, municipality.name, facts.districtKey ?? '98000', organisation.id, facts.inhabitants ?? 800, facts.missingSince ?? null],
    );
    return municipality;
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

  /** The bundle of a service, with single services. */
  async bundle(service: TestService, singles: readonly { key?: string; name: string; typing?: string; laws?: string; validUntil?: string }[], facts: Partial<{ typing: string; missingSince: string }> = {}): Promise<void> {
    const { database } = this.node;
    await database.rows(`insert into ozg_bundle (ozg_id, name, typing, missing_since) select ozg_id, name, $2, $3 from service where id = $1`, [service.id, facts.typing ?? null, facts.missingSince ?? null]);
    for (const { key, name, typing, laws, validUntil } of singles) {
      await database.rows(
        `insert into leika_key (id, key, name, ozg_id, typing, laws, valid_from, valid_until) select $2, $3, $4, ozg_id, $5, $6, '2026-01-01', $7 from service where id = $1`,
        [service.id, newId(), key ?? null, name, typing ?? null, laws ?? null, validUntil ?? null],
      );
    }
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

  /** A request for a call whose agreed time has come and gone. */
  async held(contactId: string): Promise<void> {
    await this.node.database.rows(`update contact_request set state = 'accepted', accepted_time = now() - interval '1 hour' where id = $1`, [contactId]);
  }

  /** An answer (or, with a parent, a comment) through the front door. */
  async post(author: TestPerson, threadId: string, text = 'Das macht der IT-Verbund.', parentId: string | null = null): Promise<string> {
    const answer = await author.client.post<{ id: string }>(`threads/${threadId}/posts`, { kind: parentId ? 'comment' : 'answer', parentId, text });
    if (answer.status !== 201) throw new Error(`post: ${answer.status} ${answer.text}`);
    return answer.body.id;
  }

  /** A pilot project that is running. */
  async pilot(facts: Partial<{ name: string; beginsOn: string; endsOn: string | null; lead: TestOrganisation; participants: TestOrganisation[]; services: TestService[] }> = {}): Promise<{ id: string; slug: string }> {
    const pilot = { id: newId(), slug: `pilotprojekt-${next()}` };
    const { database } = this.node;
    await database.rows(`insert into pilot_project (id, slug, name, summary, begins_on, ends_on, lead_id) values ($1, $2, $3, 'Zum Prüfen.', $4, $5, $6)`, [
      pilot.id,
      pilot.slug,
      facts.name ?? `Pilotprojekt ${counter}`,
      facts.beginsOn ?? '2026-01-01',
      facts.endsOn ?? null,
      (facts.lead ?? (await this.organisation())).id,
    ]);
    for (const { id } of facts.participants ?? []) await database.rows('insert into pilot_participant (project_id, organisation_id) values ($1, $2)', [pilot.id, id]);
    for (const { id } of facts.services ?? []) await database.rows('insert into pilot_service (project_id, service_id) values ($1, $2)', [pilot.id, id]);
    return pilot;
  }

  /** An announcement to all houses through the front door. */
  async announcement(by: TestPerson, facts: Partial<{ title: string; text: string; asksConfirmation: boolean }> = {}): Promise<string> {
    const endsOn = new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const body = { title: 'Wartung der Bezahlplattform', text: 'Am Samstag ist sie nicht erreichbar.', audience: { serviceId: null, phases: [] }, endsOn, asksConfirmation: true, ...facts };
    const answer = await by.client.post<{ id: string }>('announcements', body);
    if (answer.status !== 201) throw new Error(`announcement: ${answer.status} ${answer.text}`);
    return answer.body.id;
  }

  async obstacle(facts: Partial<{ name: string; phase: number }> = {}): Promise<string> {
    const id = newId();
    await this.node.database.rows(`insert into obstacle (id, slug, name, description, phase) values ($1, $2, $3, 'Zum Prüfen.', $4)`, [id, `stolperstein-${next()}`, facts.name ?? `Stolperstein ${counter}`, facts.phase ?? null]);
    return id;
  }

  /** A draft through the front door, with the given sections saved. */
  async draft(author: TestPerson, sections: Partial<ReportContent> = {}): Promise<string> {
    const begun = await author.client.post<{ id: string }>('experience-reports', { serviceId: null });
    if (begun.status !== 201) throw new Error(`draft: ${begun.status} ${begun.text}`);
    for (const [section, content] of Object.entries(sections)) {
      const saved = await author.client.put(`experience-reports/${begun.body.id}/sections/${section}`, { content }, { version: 0 });
      if (saved.status !== 200) throw new Error(`section ${section}: ${saved.status} ${saved.text}`);
    }
    return begun.body.id;
  }

  /** A report through the front door; its author must be an editor. `public` still waits for a coordinator's look. */
  async report(author: TestPerson, facts: { visibility?: ReportVisibility; title?: string; serviceIds?: string[]; sections?: Partial<ReportContent> } = {}): Promise<string> {
    const serviceIds = facts.serviceIds ?? [(await this.service()).id];
    const id = await this.draft(author, {
      frame: { ...EMPTY_REPORT.frame, title: facts.title ?? 'Wohngeld online in vier Monaten', summary: 'Vom Auftakt bis zum Go-Live in vier Monaten.', services: serviceIds.map((serviceId) => ({ serviceId, versionId: null })) },
      situation: { text: 'Wir hatten viele Anträge auf Papier.' },
      ...facts.sections,
    } satisfies Partial<Record<SectionName, unknown>>);
    const published = await author.client.post(`experience-reports/${id}/publish`, { visibility: facts.visibility ?? 'community', note: '' }, { version: 1 });
    if (published.status !== 200) throw new Error(`report: ${published.status} ${published.text}`);
    return id;
  }
}
