import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { SETTINGS } from '../../platform/config/config.module.js';
import { keyedDigest, type Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Limits } from '../../platform/http/limits.js';
import { networkBucket } from './sign-in.js';

/**
 * Asks for a link that sets a new password. Known or unknown, the same statements run and the same answer is given; for
 * somebody unknown the event is of a person who does not exist, and its listener finds nobody to write to.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly limits: Limits,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws DomainError `rate_limited` */
  async execute(mail: string, ip: string): Promise<void> {
    await this.limits.count('sign-in-address', networkBucket(this.settings, ip));
    await this.limits.count('reset', keyedDigest(this.settings, mail));
    await this.limits.count('reset-day', keyedDigest(this.settings, mail));
    await this.database.transaction(async () => {
      const person = await this.database.row<{ id: string; version: number }>('select id, version from person where mail = $1', [mail]);
      await this.history.record(null, { type: 'password-resets.requested', subject: { kind: 'person', id: person?.id ?? newId(), version: person?.version ?? 1 } });
    });
  }
}
