import { Injectable } from '@nestjs/common';
import type { ReportContent } from '../../shared/experiences/sections.js';
import { PHASES } from '../../shared/vocabulary.js';
import { Database } from '../platform/database/database.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';
import { plainTextOf } from '../threads/threads.face.js';
import { lessonIdOf } from './publication.js';

const READ = `
  select l.id, l.title, l.text, l.phase,
    array(select s.name from report_service x join service s on s.id = x.service_id where x.report_id = l.report_id order by x.position)
      || array(select c.name from component c where c.id = any(l.component_ids) order by c.name) as context
  from lesson l where l.id = any($1::uuid[])`;

/** Lessons of published reports as search knows them; they come, change and go with the editions of their report. */
@Injectable()
export class LessonsIndex implements DocumentSource {
  readonly kind = 'lesson';
  readonly follows = {
    on: ['reports.published', 'reports.gone', 'catalogue.changed'] as const,
    idOf: ({ subject }: { subject: { id: string } }): string => subject.id,
    // Of every edition: what the last one left out has to go. Of a component or a service: whatever names it.
    documentsOf: async (reportId: string): Promise<string[]> => {
      const naming = await this.database.rows<{ id: string }>('select id from lesson where component_ids @> array[$1]::uuid[] union select l.id from report_service x join lesson l on l.report_id = x.report_id where x.service_id = $1', [reportId]);
      const editions = await this.database.rows<{ rows: ReportContent['lessons']['rows'] }>(`select content -> 'lessons' -> 'rows' as rows from report_edition where report_id = $1`, [reportId]);
      return [...new Set([...naming.map(({ id }) => id), ...editions.flatMap(({ rows }) => rows.map((row) => lessonIdOf(reportId, row.id)))])];
    },
  };

  constructor(private readonly database: Database) {}

  async read(ids: readonly string[]): Promise<SearchDocument[]> {
    const rows = await this.database.rows<{ id: string; title: string; text: string; phase: number | null; context: string[] }>(READ, [ids]);
    return rows.map(({ id, title, text, phase, context }) => ({
      kind: this.kind,
      id,
      title,
      names: [],
      keys: [],
      context: [...context, ...PHASES.filter(({ number }) => number === phase).map(({ name }) => name)],
      texts: [plainTextOf(text)].filter(Boolean),
    }));
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select id from lesson where $1::uuid is null or id > $1 order by id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}
