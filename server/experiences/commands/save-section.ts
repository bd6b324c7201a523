import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { EMPTY_REPORT, isStory, SECTIONS, type SectionContent, type SectionName } from '../../../shared/experiences/sections.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { attachFiles, fileIdsIn } from '../../files/files.face.js';
import { fieldErrors } from '../../platform/http/parse-input.js';
import { reportEvent } from '../experiences.events.js';
import { mayWriteReport } from '../experiences.policy.js';
import { ExperienceReport } from '../report.entity.js';
import { keepSection, type StandingSection } from '../section-rows.js';
import { requireReferences } from '../working-copy.js';

interface Standing extends StandingSection {
  content: Record<string, unknown>;
  skipped: boolean;
}

/** Saves one section of the working copy. Colleagues in other sections do not wait for each other and never conflict. */
@Injectable()
export class SaveSection {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `invalid_input` and `unknown_reference` with `content.…` paths, `conflict` with both contents */
  async execute(actor: Actor, id: string, section: SectionName, version: number, body: { content: Record<string, unknown>; skipped: boolean }): Promise<{ version: number; changedAt: string }> {
    const report = await this.accessForWriting(actor, id);
    const content = parse(section, body.content);
    await requireReferences(this.database, section, content);
    await this.takeFiles(actor, id, section, content);
    const standing = await this.lockSection(id, section);
    if (standing.version !== version) throw await this.conflict(id, section, standing, version);
    const now = this.clock.now();
    if (!isDeepStrictEqual(standing.content, content) || standing.skipped !== body.skipped) await keepSection(this.database, report.id, section, standing, content, body.skipped, now);
    else return { version: standing.version, changedAt: new Date(standing.changedAt).toISOString() };
    await this.history.record(actor, reportEvent('reports.saved', report, undefined, { section }));
    return { version: version + 1, changedAt: now.toISOString() };
  }

  // Documents are files; the stories name theirs as every text does.
  private async takeFiles(actor: Actor, id: string, section: SectionName, content: SectionContent<SectionName>): Promise<void> {
    if (section === 'documents') await attachFiles(this.database, actor, 'report', id, (content as SectionContent<'documents'>).rows.map(({ fileId }) => fileId), 'content.rows');
    else if (isStory(section)) await attachFiles(this.database, actor, 'report', id, fileIdsIn((content as SectionContent<'situation'>).text), 'content.text');
  }

  // Shared: a report is not deleted under the writer, and two sections are saved at the same time.
  private async accessForWriting(actor: Actor, id: string): Promise<ExperienceReport> {
    const found = await this.database.row<{ organisationId: string }>('select organisation_id as "organisationId" from experience_report where id = $1 for key share', [id]);
    // Whoever may only read what is published has no working copy to know of.
    if (!found || !mayWriteReport(actor, found).allowed) throw notFound();
    return this.database.em.findOneOrFail(ExperienceReport, { id }, { refresh: true });
  }

  private async lockSection(id: string, section: SectionName): Promise<Standing> {
    await this.database.rows(`insert into report_section (report_id, section, content, changed_at, version) values ($1, $2, $3::jsonb, $4, 0) on conflict do nothing`, [id, section, JSON.stringify(EMPTY_REPORT[section]), this.clock.now()]);
    const standing = await this.database.row<Standing>('select content, skipped, version, changed_at as "changedAt" from report_section where report_id = $1 and section = $2 for update', [id, section]);
    if (!standing) throw notFound();
    return standing;
  }

  private async conflict(id: string, section: SectionName, standing: Standing, version: number): Promise<DomainError> {
    const base = await this.database.row<{ content: Record<string, unknown> }>('select content from report_section_revision where report_id = $1 and section = $2 and version >= $3 order by version limit 1', [id, section, version]);
    return new DomainError('conflict', { conflict: { base: base?.content ?? standing.content, current: standing.content, version: standing.version } });
  }
}

function parse(section: SectionName, content: Record<string, unknown>): SectionContent<SectionName> {
  const parsed = SECTIONS[section].safeParse(content, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(fieldErrors).map((error) => ({ ...error, path: error.path ? `content.${error.path}` : 'content' }));
  throw new DomainError('invalid_input', { errors });
}
