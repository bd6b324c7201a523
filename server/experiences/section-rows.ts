import type { SectionContent, SectionName } from '../../shared/experiences/sections.js';
import type { Database } from '../platform/database/database.js';

/** A section of the working copy before it is written anew. */
export interface StandingSection {
  content: unknown;
  version: number;
  changedAt: string | Date;
}

/** Writes a section of the working copy that the caller has locked; what stood there is kept as a revision. */
export async function keepSection(database: Database, reportId: string, section: SectionName, standing: StandingSection, content: SectionContent<SectionName>, skipped: boolean, now: Date): Promise<void> {
  await database.rows('insert into report_section_revision (report_id, section, version, content, written_at) values ($1, $2, $3, $4::jsonb, $5) on conflict do nothing', [
    reportId,
    section,
    standing.version,
    JSON.stringify(standing.content),
    standing.changedAt,
  ]);
  await database.rows('update report_section set content = $3::jsonb, skipped = $4, changed_at = $5, version = version + 1 where report_id = $1 and section = $2', [reportId, section, JSON.stringify(content), skipped, now]);
  // By a statement of its own: who saves a section does not raise the version of the report's state.
  await database.rows('update experience_report set changed_at = greatest(changed_at, $2) where id = $1', [reportId, now]);
}
