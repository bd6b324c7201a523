import { Injectable } from '@nestjs/common';
import type { ReportContent } from '../../shared/experiences/sections.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/domain-error.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { reportEvent } from './experiences.events.js';
import type { ReportFacts } from './experiences.policy.js';
import { NextEditions } from './next-edition.js';
import { lessonIdOf, type Publication } from './publication.js';
import type { ExperienceReport } from './report.entity.js';
import { keepSection } from './section-rows.js';
import { standingContent, type SectionRow } from './working-copy.js';

/** What a lesson says. */
export interface Words {
  title: string;
  text: string;
}

export interface LessonPlace {
  lessonId: string;
  report: ExperienceReport;
  facts: ReportFacts;
}

interface Rewording {
  /** What the edition says is new. */
  note: string;
  /** A coordinator has read it: what guests read stays theirs. */
  looked: boolean;
}

/** Lets one lesson of a published report say something else: an edition of its own, and the same in the working copy where nobody has worded it otherwise meanwhile. */
@Injectable()
export class LessonWords {
  constructor(
    private readonly database: Database,
    private readonly editions: NextEditions,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Gives the number of the edition. The access has locked the lessons of the working copy and then the report. */
  async change(actor: Actor, { lessonId, report, facts }: LessonPlace, words: Words, { note, looked }: Rewording): Promise<number> {
    const { published } = facts;
    const current = await this.database.row<Pick<Publication, 'content' | 'frozen'>>('select content, frozen from report_edition where report_id = $1 and edition = $2', [report.id, report.edition]);
    if (!current || !published) throw new Error('a lesson without its edition');
    const before = rowOf(report.id, lessonId, current.content);
    const content = await standingContent(this.database, reworded(current.content, before.id, words));
    const ofGuests = published.visibility === 'public';
    const now = this.clock.now();
    const ahead = await this.database.row('select 1 from published_report where report_id = $1 and published_at < $2', [report.id, report.changedAt]);
    await this.editions.publish(actor, report, facts, {
      content,
      // Of the time the report was written: a word is corrected, nothing is told anew.
      frozen: current.frozen,
      // What guests read was looked at by a coordinator, every edition anew (product.md 4).
      visibility: ofGuests && !looked ? 'community' : published.visibility,
      publicRequested: published.publicRequested || (ofGuests && !looked),
      publishedAt: now,
      note,
    });
    await this.follow(actor, report, before, words, now);
    // What else the house was writing is still newer than what is published.
    if (ahead) await this.database.rows('update experience_report set changed_at = $2 where id = $1', [report.id, new Date(now.getTime() + 1)]);
    return report.edition;
  }

  /**
   * Lets a lesson say again what it said in an earlier edition.
   * @throws DomainError `not_undoable` where that edition says nothing of it
   */
  async putBack(actor: Actor, place: LessonPlace, edition: number, rewording: Rewording): Promise<void> {
    const before = await wordsAt(this.database, place, edition);
    if (before === null) throw new DomainError('not_undoable');
    await this.change(actor, place, before, rewording);
  }

  // What the house has worded otherwise since stays as it wrote it, title and text each by itself.
  private async follow(actor: Actor, report: ExperienceReport, before: LessonRow, words: Words, now: Date): Promise<void> {
    const standing = await this.database.row<Omit<SectionRow, 'content'> & { content: ReportContent['lessons'] }>(`select section, content, skipped, changed_at as "changedAt", version from report_section where report_id = $1 and section = 'lessons'`, [report.id]);
    const row = standing?.content.rows?.find(({ id }) => id === before.id);
    if (!standing || !row) return;
    const next = { title: row.title === before.title ? words.title : row.title, text: row.text === before.text ? words.text : row.text };
    if (next.title === row.title && next.text === row.text) return;
    const rows = standing.content.rows.map((one) => (one.id === row.id ? { ...one, ...next } : one));
    await keepSection(this.database, report.id, 'lessons', standing, { ...standing.content, rows }, standing.skipped, now);
    await this.history.record(actor, reportEvent('reports.saved', report, undefined, { section: 'lessons' }));
  }
}

type LessonRow = ReportContent['lessons']['rows'][number];

function rowOf(reportId: string, lessonId: string, content: ReportContent): LessonRow {
  const row = content.lessons.rows.find(({ id }) => lessonIdOf(reportId, id) === lessonId);
  if (!row) throw new Error('a published lesson that its edition does not name');
  return row;
}

const reworded = (content: ReportContent, rowId: string, words: Words): ReportContent => ({
  ...content,
  lessons: { rows: content.lessons.rows.map((row) => (row.id === rowId ? { ...row, ...words } : row)) },
});

/** What a lesson said in an edition, whoever may read that; null where it said nothing. */
export async function wordsAt(database: Database, { lessonId, report }: Pick<LessonPlace, 'lessonId' | 'report'>, edition: number, readable = 'true'): Promise<Words | null> {
  const found = await database.row<{ rows: LessonRow[] | null }>(`select e.content -> 'lessons' -> 'rows' as rows from report_edition e where e.report_id = $1 and e.edition = $2 and ${readable}`, [report.id, edition]);
  const row = found?.rows?.find(({ id }) => lessonIdOf(report.id, id) === lessonId);
  return row ? { title: row.title, text: row.text } : null;
}
