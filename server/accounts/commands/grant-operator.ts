import { v7 as newId } from 'uuid';
import type { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Settings } from '../../platform/config/settings.js';
import type { Database } from '../../platform/database/database.js';
import type { History } from '../../platform/events/history.js';
import { resetLink } from '../one-time.js';

/** The first link may be passed on and opened the next morning. */
const LINK_MINUTES = 24 * 60;

/**
 * Gives a person rights of the operator, from the operator's own terminal, and returns a link that sets their password,
 * once. Nobody is signed in there: the history knows that it happened, not who typed it.
 */
export class GrantOperator {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` where no active person has this address */
  toKnown(mail: string): Promise<string> {
    return this.database.transaction(async () => {
      const person = await this.database.row<{ id: string; instanceRole: string | null }>(
        `select id, instance_role as "instanceRole" from person where mail = $1 and status = 'active' for update`,
        [mail],
      );
      if (!person) throw notFound();
      if (person.instanceRole !== 'admin') {
        const granted = await this.database.row<{ version: number }>(`update person set instance_role = 'admin', version = version + 1 where id = $1 returning version`, [person.id]);
        await this.record(person.id, granted?.version ?? 1);
      }
      return resetLink(this.database, this.settings, person.id, LINK_MINUTES);
    });
  }

  /** Makes the person, as lead of a house. */
  toNew(given: { mail: string; name: string; organisationId: string }): Promise<string> {
    return this.database.transaction(async () => {
      const id = newId();
      await this.database.rows(`insert into person (id, name, mail, instance_role, created_at) values ($1, $2, $3, 'admin', $4)`, [id, given.name, given.mail, this.clock.now()]);
      await this.database.rows(`insert into membership (id, person_id, organisation_id, role, since) values ($1, $2, $3, 'lead', $4)`, [newId(), id, given.organisationId, germanDay(this.clock.now())]);
      await this.record(id, 1);
      return resetLink(this.database, this.settings, id, LINK_MINUTES);
    });
  }

  private record(id: string, version: number): Promise<void> {
    return this.history.record(null, { type: 'people.made-operator', subject: { kind: 'person', id, version } });
  }
}
