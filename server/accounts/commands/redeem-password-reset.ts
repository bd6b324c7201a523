import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Limits } from '../../platform/http/limits.js';
import { dropResetLinks, isRedeemable, redeem } from '../one-time.js';
import { hashPassword } from '../passwords.js';
import { endSessions } from '../sessions.js';
import { signInBucket } from './sign-in.js';

/** Sets a password by a one-time link and ends every session of the person. */
@Injectable()
export class RedeemPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly limits: Limits,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws DomainError `token_invalid` for what is unknown, expired, used or of a suspended person */
  async execute(given: { token: string; password: string }): Promise<void> {
    // Hashing is dear: only for who has a link.
    if (!(await isRedeemable(this.database, given.token))) throw new DomainError('token_invalid');
    const passwordHash = await hashPassword(given.password);
    const mail = await this.database.transaction(async () => this.set(given.token, passwordHash));
    // Who just proved who they are is not kept out by a stranger's wrong tries.
    await this.limits.clear('sign-in', signInBucket(this.settings, mail));
  }

  private async set(token: string, passwordHash: string): Promise<string> {
    const personId = await redeem(this.database, token);
    const person = await this.database.row<{ mail: string; version: number }>(
      `update person set password_hash = $2, version = version + 1 where id = $1 and status = 'active' returning mail, version`,
      [personId, passwordHash],
    );
    if (personId === null || !person) throw new DomainError('token_invalid');
    await dropResetLinks(this.database, personId);
    await endSessions(this.database, this.history, personId);
    await this.history.record(null, { type: 'passwords.changed', subject: { kind: 'person', id: personId, version: person.version } });
    return person.mail;
  }
}
