import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { withdraw } from '../../../shared/announcements/contract.js';
import type { InputOf, ResponseOf } from '../../../shared/route.js';
import { AuditLog, type ActRecord, type AuditEntry } from '../../audit/audit.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import type { Announcement } from '../announcement.entities.js';
import { accessKept } from '../announcements.access.js';
import { housesOf, recordFor } from '../tell-houses.js';

/** Takes an announcement away from every administration; for ten minutes that can be taken back. */
@Injectable()
export class WithdrawAnnouncement implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly auditLog: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.auditLog.undoes('announcements.withdrawn', (actor, entry) => this.takeBack(actor, entry));
  }

  /** @throws DomainError `forbidden`, `not_found` also once it is withdrawn, `conflict` */
  async execute(actor: Actor, { params, version, body }: InputOf<typeof withdraw>): Promise<ResponseOf<typeof withdraw>> {
    const announcement = await accessKept(this.database, actor, params.id);
    if (announcement.withdrawnAt) throw new DomainError('not_found');
    if (version !== announcement.version) {
      const { title, text, endsOn } = announcement;
      throw new DomainError('conflict', { conflict: { base: {}, current: { title, text, endsOn }, version: announcement.version } });
    }
    await this.set(announcement, this.clock.now(), body.reason);
    await recordFor(this.history, actor, 'announcements.withdrawn', announcement, await housesOf(this.database, announcement.id));
    const entryId = await this.auditLog.append(actor, { act: 'announcements.withdrawn', subject: { kind: 'announcement', id: announcement.id }, reason: body.reason });
    return { version: announcement.version, entryId };
  }

  private async takeBack(actor: Actor, { subjectId }: AuditEntry): Promise<ActRecord> {
    const announcement = await accessKept(this.database, actor, subjectId);
    if (announcement.withdrawnAt) await this.set(announcement, null, null);
    await recordFor(this.history, actor, 'announcements.published', announcement, await housesOf(this.database, announcement.id));
    return { act: 'announcements.shown-again', subject: { kind: 'announcement', id: announcement.id } };
  }

  private async set(announcement: Announcement, withdrawnAt: Date | null, withdrawnBecause: string | null): Promise<void> {
    Object.assign(announcement, { withdrawnAt, withdrawnBecause });
    await this.database.em.flush();
  }
}
