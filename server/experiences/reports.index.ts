import { Injectable } from '@nestjs/common';
import { STORY_SECTIONS, type ReportContent } from '../../shared/experiences/sections.js';
import { Database } from '../platform/database/database.js';
import type { DocumentSource, SearchDocument } from '../platform/search/search-document.js';
import { plainTextOf } from '../threads/threads.face.js';

/** So much of a report is found by its words, in UTF-16 units. */
const MOST_TEXT = 20_000;

const READ = `
  select p.report_id as id, p.title, p.summary, e.content,
    array(select s.name from report_service x join service s on s.id = x.service_id where x.report_id = p.report_id order by x.position)
      || array(select c.name from report_component x join component c on c.id = x.component_id where x.report_id = p.report_id order by x.position) as context,
    array(select coalesce(m.name, b.name) from report_obstacle x join obstacle b on b.id = x.obstacle_id left join obstacle m on m.id = b.merged_into where x.report_id = p.report_id order by x.position) as obstacles
  from published_report p join report_edition e on e.report_id = p.report_id and e.edition = p.edition where p.report_id = any($1::uuid[])`;

interface Row {
  id: string;
  title: string;
  summary: string;
  content: ReportContent;
  context: string[];
  obstacles: string[];
}

/** Published reports as search knows them: what is not published is in no document. */
@Injectable()
export class ReportsIndex implements DocumentSource {
  readonly kind = 'report';
  readonly follows = {
    on: ['reports.published', 'reports.changed', 'reports.gone', 'reports.removed', 'catalogue.changed'] as const,
    idOf: ({ subject }: { subject: { id: string } }): string => subject.id,
    // A component, an obstacle and a service are found by their names in all reports that name them.
    documentsOf: async (id: string): Promise<string[]> => {
      const rows = await this.database.rows<{ id: string }>(
        `select report_id as id from report_component where component_id = $1 union select report_id from report_service where service_id = $1
         union select report_id from report_obstacle where obstacle_id = any(array(select o.id from obstacle o where o.id = $1 or o.merged_into = $1))`,
        [id],
      );
      return [id, ...rows.map((row) => row.id)];
    },
  };

  constructor(private readonly database: Database) {}

  async read(ids: readonly string[]): Promise<SearchDocument[]> {
    const rows = await this.database.rows<Row>(READ, [ids]);
    return rows.map(({ id, title, context, ...row }) => ({ kind: this.kind, id, title, names: [], keys: [], context, texts: textsOf(row) }));
  }

  async ids(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>('select report_id as id from published_report where $1::uuid is null or report_id > $1 order by report_id limit $2', [after, limit]);
    return rows.map(({ id }) => id);
  }
}

function textsOf({ summary, content, obstacles }: Pick<Row, 'summary' | 'content' | 'obstacles'>): string[] {
  const remedies = content.obstacles.rows.map(({ remedy }) => remedy);
  const procedures = content.setup.procedures.map(({ name }) => name);
  const kept: string[] = [];
  let left = MOST_TEXT;
  for (const text of [summary, ...STORY_SECTIONS.map((section) => content[section].text), ...remedies, [...obstacles, ...procedures].join(' · ')]) {
    const plain = plainTextOf(text).slice(0, left).toWellFormed();
    left -= plain.length;
    if (plain) kept.push(plain);
  }
  return kept;
}
