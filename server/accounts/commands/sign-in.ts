import { Inject, Injectable } from '@nestjs/common';
import type { SessionState } from '../../../shared/accounts/contract.js';
import { DomainError } from '../../kernel/domain-error.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import { keyedDigest, type Settings } from '../../platform/config/settings.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { Limits } from '../../platform/http/limits.js';
import { networkOf } from '../../platform/http/network.js';
import { AccountReads } from '../accounts.reads.js';
import { sessionTokenOf } from '../cookies.js';
import { deviceName } from '../device-name.js';
import { knownDevice, rememberDevice } from '../known-device.js';
import { verifyPassword } from '../passwords.js';
import { endSessionOf, openSession } from '../sessions.js';

/** What is known of the browser somebody signs in with. */
export interface Browser {
  ip: string;
  /** The Cookie header as sent. */
  cookie: string | undefined;
  userAgent: string | undefined;
}

export interface SignedIn {
  state: SessionState;
  /** Opens the session; stored nowhere. */
  token: string;
  /** By which the browser will be known next time. */
  device: string;
}

/** Signs in by mail and password: count, verify, then a new session in place of the browser's old one. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly limits: Limits,
    private readonly reads: AccountReads,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws DomainError `rate_limited`, or `wrong_credentials` alike for unknown, suspended and mistyped */
  async execute(given: { mail: string; password: string }, { ip, cookie, userAgent }: Browser): Promise<SignedIn> {
    const { mail } = given;
    const device = knownDevice(this.settings, cookie, mail);
    const bucket = device ? `device:${keyedDigest(this.settings, `${device}:${mail}`)}` : signInBucket(this.settings, mail);
    const network = networkBucket(this.settings, ip);
    // Before hashing and outside every transaction: what is refused costs nothing and still counts.
    // A known device has its own tries and does not depend on what its neighbours in the network do.
    if (!device) await this.limits.count('sign-in-address', network);
    await this.limits.count('sign-in', bucket);

    const person = await this.database.row<{ id: string; passwordHash: string | null }>(
      `select p.id, p.password_hash as "passwordHash" from person p join membership m on m.person_id = p.id and m.until is null
       where p.mail = $1 and p.status = 'active'`,
      [mail],
    );
    const right = await verifyPassword(person?.passwordHash ?? null, given.password);
    const token = right && person?.passwordHash ? await this.open(person.id, person.passwordHash, cookie, userAgent) : null;
    if (!person || !token) throw new DomainError('wrong_credentials');

    await this.limits.clear('sign-in', bucket);
    if (!device) await this.limits.giveBack('sign-in-address', network);
    return { state: await this.reads.session(person.id), token, device: rememberDevice(this.settings, cookie, mail) };
  }

  // Verifying took its time: the row is looked at again under a lock, so that a password changed or a person suspended
  // meanwhile cannot leave a session behind.
  private open(personId: string, passwordHash: string, cookie: string | undefined, userAgent: string | undefined): Promise<string | null> {
    return this.database.transaction(async () => {
      const unchanged = await this.database.row(`select 1 from person where id = $1 and status = 'active' and password_hash = $2 for share`, [personId, passwordHash]);
      if (!unchanged) return null;
      const before = sessionTokenOf(this.settings, cookie);
      if (before !== null) await endSessionOf(this.database, this.history, before);
      return openSession(this.database, personId, deviceName(userAgent));
    });
  }
}

/** Tries at one account from devices it does not know; the table of limits must not become a list of mail addresses. */
export const signInBucket = (settings: Settings, mail: string): string => `mail:${keyedDigest(settings, mail)}`;

/** Failed tries of one network, kept as a digest: no address of anybody is stored. */
export const networkBucket = (settings: Settings, ip: string): string => keyedDigest(settings, `network:${networkOf(ip)}`);
