import { EMPTY_REPORT, SECTION_NAMES, saysSomething, type ReportContent, type SectionContent, type SectionName } from '../../shared/experiences/sections.js';
import type { FieldError } from '../../shared/errors.js';
import { mergedEntries } from '../catalogue/catalogue.face.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Database } from '../platform/database/database.js';
import { entriesIn, pointElsewhere } from './standing-content.js';

export interface SectionRow {
  section: SectionName;
  content: Record<string, unknown>;
  skipped: boolean;
  changedAt: string;
  version: number;
}

/** Sections whose entries of the catalogue that were merged since are what they became. */
export async function asStanding<Row extends Pick<SectionRow, 'section' | 'content'>>(database: Database, rows: readonly Row[]): Promise<Row[]> {
  const merged = await mergedEntries(database, rows.flatMap(({ section, content }) => entriesIn(section, content)));
  return rows.map((row) => ({ ...row, content: pointElsewhere(row.section, row.content, merged) }));
}

/** A whole content, as an edition holds it, with the entries of the catalogue that stand. */
export async function standingContent(database: Database, content: ReportContent): Promise<ReportContent> {
  const sections = Object.entries(content) as [SectionName, Record<string, unknown>][];
  return contentOf(await asStanding(database, sections.map(([section, said]) => ({ section, content: said }))));
}

/** The sections of a working copy that were ever saved, with the entries of the catalogue that stand. */
export async function readSections(database: Database, reportId: string): Promise<SectionRow[]> {
  const rows = await database.rows<SectionRow>('select section, content, skipped, changed_at as "changedAt", version from report_section where report_id = $1', [reportId]);
  return asStanding(database, rows);
}

/** A whole report from its saved sections; what was never saved says nothing. */
export function contentOf(rows: readonly { section: SectionName; content: Record<string, unknown> }[]): ReportContent {
  const content: Record<string, unknown> = { ...EMPTY_REPORT };
  for (const row of rows) content[row.section] = { ...EMPTY_REPORT[row.section], ...row.content };
  return content as ReportContent;
}

/** How many sections say something or are marked as having nothing to say. */
export function filledOf(content: ReportContent, skipped: ReadonlySet<string>): number {
  return SECTION_NAMES.filter((name) => skipped.has(name) || saysSomething(name, content[name] as never)).length;
}

interface Reference {
  points: 'service' | 'service_version' | 'component' | 'obstacle';
  id: string;
  path: string;
}

function referencesOf(section: SectionName, content: SectionContent<SectionName>): Reference[] {
  if (section === 'frame') {
    return (content as SectionContent<'frame'>).services.flatMap(({ serviceId, versionId }, index) => [
      { points: 'service' as const, id: serviceId, path: `content.services.${index}.serviceId` },
      ...(versionId ? [{ points: 'service_version' as const, id: versionId, path: `content.services.${index}.versionId` }] : []),
    ]);
  }
  if (section === 'setup') return (content as SectionContent<'setup'>).components.map(({ componentId }, index) => ({ points: 'component', id: componentId, path: `content.components.${index}.componentId` }));
  if (section === 'obstacles') return (content as SectionContent<'obstacles'>).rows.map(({ obstacleId }, index) => ({ points: 'obstacle', id: obstacleId, path: `content.rows.${index}.obstacleId` }));
  if (section === 'lessons') {
    return (content as SectionContent<'lessons'>).rows.flatMap((row, index) => row.componentIds.map((id, place) => ({ points: 'component' as const, id, path: `content.rows.${index}.componentIds.${place}` })));
  }
  return [];
}

/**
 * Whether everything a section points to exists: one statement.
 * @throws DomainError `unknown_reference` naming every field that points to nothing
 */
export async function requireReferences(database: Database, section: SectionName, content: SectionContent<SectionName>): Promise<void> {
  const references = referencesOf(section, content);
  if (references.length === 0) return;
  const known = await database.rows<{ id: string }>(
    `select id from service where id = any($1::uuid[]) union all select id from service_version where id = any($2::uuid[]) and state <> 'draft'
     union all select id from component where id = any($3::uuid[]) union all select id from obstacle where id = any($4::uuid[])`,
    (['service', 'service_version', 'component', 'obstacle'] as const).map((table) => references.filter((one) => one.points === table).map((one) => one.id)),
  );
  const ids = new Set(known.map((row) => row.id));
  const errors = references.filter((one) => !ids.has(one.id)).map((one): FieldError => ({ path: one.path, code: 'unknown_reference' }));
  if (errors.length > 0) throw new DomainError('unknown_reference', { errors });
}
