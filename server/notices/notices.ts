import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { topics } from '../../shared/events.js';
import { NOTICE_PATH, type NoticeData, type NoticeKind } from '../../shared/notices/contract.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';

/** Something a person is told. */
export interface Told {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** What it is about; `NoticeSubjects` says who may see that. */
  readonly subject: { readonly kind: string; readonly id: string };
  /** Where that stands in the application, where its kind and id do not say it. */
  readonly path?: string;
  readonly data?: NoticeData;
}

/** Tells people what concerns them alone; other capabilities call it in their commands. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Must run in the command's transaction: a person is told what happened, or nothing happened. */
  async tell({ personId, kind, subject, path, data = {} }: Told): Promise<void> {
    if (!this.database.em.getTransactionContext()) throw new Error(`${kind} told outside a transaction`);
    if (path !== undefined && !NOTICE_PATH.test(path)) throw new Error(`${kind} leads to ${path}, which is no page of ours`);
    const id = newId();
    await this.database.rows('insert into notice (id, person_id, kind, subject_kind, subject_id, path, data, created_at) values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)', [
      id,
      personId,
      kind,
      subject.kind,
      subject.id,
      path ?? null,
      JSON.stringify(data),
      this.clock.now(),
    ]);
    await this.history.tell({ type: 'notices.told', subject: { kind: 'notice', id, version: 1 }, live: [{ topic: topics.me(), audience: { person: personId } }] });
  }
}
