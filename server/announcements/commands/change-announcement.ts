import { Injectable } from '@nestjs/common';
import type { change } from '../../../shared/announcements/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import { AuditLog } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { germanDay } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { accessKept } from '../announcements.access.js';
import { requireLastDay } from '../last-day.js';
import { housesOf, recordFor } from '../tell-houses.js';

/** Changes the text of an announcement or how long it is shown. */
@Injectable()
export class ChangeAnnouncement {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What changes nothing makes no version. @throws DomainError `forbidden`, `not_found` also once it is withdrawn, `conflict` with what stands there, `invalid_input` */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof change>): Promise<ResponseOf<typeof change>> {
    const announcement = await accessKept(this.database, actor, params.id);
    if (announcement.withdrawnAt) throw new DomainError('not_found');
    const before = { title: announcement.title, text: announcement.text, endsOn: announcement.endsOn };
    if (version !== announcement.version) throw new DomainError('conflict', { conflict: { base: {}, current: before, version: announcement.version } });
    const after = { ...before, ...body };
    const changed = (['title', 'text', 'endsOn'] as const).filter((fact) => after[fact] !== before[fact]);
    if (changed.length === 0) return { version };
    if (changed.includes('endsOn')) requireLastDay(after.endsOn, germanDay(this.clock.now()));
    Object.assign(announcement, after);
    if (changed.some((fact) => fact !== 'endsOn')) announcement.textVersion += 1;
    await this.database.em.flush();
    const { id, version: next, textVersion } = announcement;
    const facts = { changed, endsOn: after.endsOn, textVersion };
    await recordFor(this.history, actor, 'announcements.changed', { id, version: next }, await housesOf(this.database, id), facts);
    await this.auditLog.append(actor, { act: 'announcements.changed', subject: { kind: 'announcement', id }, data: facts });
    return { version: next };
  }
}
