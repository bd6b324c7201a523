import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import type { Person } from '../account.entities.js';
import { accessPerson } from '../accounts.access.js';
import { mayReinstate, maySuspend } from '../accounts.policy.js';
import { dropResetLinks } from '../one-time.js';
import { endSessions } from '../sessions.js';

/** Takes a person's access away, on every node and device at once, and gives it back. */
@Injectable()
export class SuspendPerson {
  constructor(
    private readonly database: Database,
    private readonly history: History,
  ) {}

  /** @throws DomainError `not_found` for people of other houses, `forbidden`, `last_admin` */
  async execute(actor: Actor, id: string): Promise<void> {
    const { person, facts } = await accessPerson(this.database, actor, id);
    require(maySuspend(actor, facts));
    if (facts.suspended) return;
    person.status = 'suspended';
    await this.database.em.flush();
    await endSessions(this.database, this.history, id);
    await dropResetLinks(this.database, id);
    await this.record(actor, 'people.suspended', person);
  }

  /** @throws DomainError `not_found` for people of other houses, `forbidden` */
  async undo(actor: Actor, id: string): Promise<void> {
    const { person, facts } = await accessPerson(this.database, actor, id);
    require(mayReinstate(actor, facts));
    if (!facts.suspended) return;
    person.status = 'active';
    await this.database.em.flush();
    await this.record(actor, 'people.reinstated', person);
  }

  private record(actor: Actor, type: 'people.suspended' | 'people.reinstated', person: Person): Promise<void> {
    return this.history.record(actor, { type, subject: { kind: 'person', id: person.id, version: person.version } });
  }
}
