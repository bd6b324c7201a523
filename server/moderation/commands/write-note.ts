import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { ModeratedSubjects } from '../moderated-subjects.js';
import { accessCase } from '../moderation.access.js';
import { caseEvent } from '../moderation.events.js';

/** Notes something in a case, for the coordinators alone. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly subjects: ModeratedSubjects,
  ) {}

  /** @throws DomainError `not_found` */
  async execute(actor: Actor, caseId: string, text: string): Promise<{ id: string }> {
    const { found } = await accessCase(this.database, this.subjects, actor, caseId);
    const id = newId();
    await this.database.rows('insert into case_note (id, case_id, person_id, text, created_at) values ($1, $2, $3, $4, $5)', [id, caseId, actor.personId, text, this.clock.now()]);
    await this.history.record(actor, await caseEvent(this.database, 'cases.changed', found, { noteId: id }));
    return { id };
  }
}
