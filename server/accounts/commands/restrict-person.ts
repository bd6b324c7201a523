import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Person } from '../account.entities.js';
import { endSessions } from '../sessions.js';

/**
 * Keeps a person from writing, or from signing in, until a moment: a coordinator's act in a case, for whose rights
 * `moderation` vouches. Coordinators and operators are the operator's concern.
 */
@Injectable()
export class RestrictPerson {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** Sessions and sockets of a suspended person end at once, on every node. @throws DomainError `not_found`, `forbidden` */
  async execute(actor: Actor, id: string, kind: 'read_only' | 'suspended', until: Date): Promise<void> {
    const person = await this.load(id);
    if (person.instanceRole !== null) throw new DomainError('forbidden');
    if (kind === 'read_only') person.readOnlyUntil = until;
    else {
      // A lead's own suspension has no end and stays.
      if (person.status === 'active') person.suspendedUntil = until;
      person.status = 'suspended';
    }
    await this.database.em.flush();
    if (kind === 'suspended') await endSessions(this.database, this.history, id);
    await this.history.record(actor, { type: 'people.restricted', subject: { kind: 'person', id, version: person.version }, data: { kind, until: until.toISOString() } });
  }

  /** Ends both before their time. @throws DomainError `not_found` */
  async free(actor: Actor, id: string): Promise<void> {
    const person = await this.load(id);
    if (person.suspendedUntil !== null) person.status = 'active';
    person.suspendedUntil = null;
    person.readOnlyUntil = null;
    await this.database.em.flush();
    await this.history.record(actor, { type: 'people.freed', subject: { kind: 'person', id, version: person.version } });
  }

  private async load(id: string): Promise<Person> {
    await this.database.rows('select 1 from person where id = $1 for update', [id]);
    const person = await this.database.em.findOne(Person, { id }, { refresh: true });
    if (!person) throw notFound();
    return person;
  }
}
