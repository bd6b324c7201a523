import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Limits } from '../../platform/http/limits.js';
import { dropResetLinks } from '../one-time.js';
import { hashPassword, verifyPassword } from '../passwords.js';
import { endSessions } from '../sessions.js';

/** Changes the own password; every other session of the person and every link that could set another one ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly limits: Limits,
  ) {}

  /** @throws DomainError `rate_limited`, `wrong_credentials` naming `current` */
  async execute(actor: Actor, passwords: { current: string; next: string }): Promise<void> {
    // Whoever finds an open browser must not guess the password at leisure.
    const bucket = `password:${actor.personId}`;
    await this.limits.count('sign-in', bucket);
    const person = await this.database.row<{ hash: string | null }>('select password_hash as hash from person where id = $1', [actor.personId]);
    const before = person?.hash ?? null;
    if (!(await verifyPassword(before, passwords.current))) throw wrong();
    const next = await hashPassword(passwords.next);
    await this.database.transaction(async () => {
      // Where the password changed while we verified, the one we verified was no longer the current one.
      const changed = await this.database.row<{ version: number }>(
        `update person set password_hash = $2, version = version + 1 where id = $1 and password_hash = $3 and status = 'active' returning version`,
        [actor.personId, next, before],
      );
      if (!changed) throw wrong();
      await dropResetLinks(this.database, actor.personId);
      await endSessions(this.database, this.history, actor.personId, actor.sessionId);
      await this.history.record(actor, { type: 'passwords.changed', subject: { kind: 'person', id: actor.personId, version: changed.version } });
    });
    await this.limits.clear('sign-in', bucket);
  }
}

const wrong = (): DomainError => new DomainError('wrong_credentials', { errors: [{ path: 'current', code: 'invalid_value' }] });
