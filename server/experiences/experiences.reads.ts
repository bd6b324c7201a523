import { Injectable } from '@nestjs/common';
import type { LessonListQuery, ReportListQuery } from '../../shared/experiences/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import { readEdition, readEditions } from './reads/editions.read.js';
import { readLessons, readObstacles } from './reads/lessons.read.js';
import { readDraft, readOwnReports } from './reads/own-reports.read.js';
import { readReportList } from './reads/report-list.read.js';
import { readReportPage } from './reads/report-page.read.js';
import { readReportThreads } from './reads/report-threads.read.js';

/** What screens of reports need, as queries of their own; each says how many statements it takes. */
@Injectable()
export class ExperienceReads {
  constructor(private readonly database: Database) {}

  list(actor: Actor | null, query: ReportListQuery) {
    return readReportList(this.database, actor, query);
  }

  page(actor: Actor | null, id: string) {
    return readReportPage(this.database, actor, id);
  }

  own(actor: Actor) {
    return readOwnReports(this.database, actor);
  }

  draft(actor: Actor, id: string) {
    return readDraft(this.database, actor, id);
  }

  editions(actor: Actor, id: string) {
    return readEditions(this.database, actor, id);
  }

  edition(actor: Actor, id: string, edition: number) {
    return readEdition(this.database, actor, id, edition);
  }

  lessons(actor: Actor | null, query: LessonListQuery) {
    return readLessons(this.database, actor, query);
  }

  obstacles(actor: Actor | null, query: { service?: string | undefined; phase?: number | undefined }) {
    return readObstacles(this.database, actor, query);
  }

  threads(actor: Actor, id: string, query: { cursor?: string | undefined; limit: number }) {
    return readReportThreads(this.database, actor, id, query);
  }
}
