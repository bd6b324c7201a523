import type { Database } from '../database/database.js';
import type { Directory } from './directory.js';
import { analyseName, type AnalysedName } from './name-fit.js';
import type { TextCandidate, TextFacts } from './ranking.js';

const REMEMBERED = 10_000;

/** Titles of texts and what they belong to, taken apart; each wording once per directory. */
export class TitleFacts {
  private analysed = new Map<string, AnalysedName>();
  private directory: Directory | null = null;

  constructor(private readonly database: Database) {}

  /** Facts by kind and id, `thread 0199…`; one statement. What has no document (any more) is not there. */
  async of(candidates: readonly TextCandidate[], directory: Directory): Promise<Map<string, TextFacts>> {
    if (candidates.length === 0) return new Map();
    if (this.directory !== directory || this.analysed.size > REMEMBERED) this.analysed = new Map();
    this.directory = directory;
    const rows = await this.database.rows<{ key: string; title: string; context: string }>(
      `select d.kind || ' ' || d.id as key, d.title, array_to_string(d.context, ' ') as context
       from unnest($1::text[], $2::uuid[]) as asked (kind, id) join search_document d on d.kind = asked.kind and d.id = asked.id`,
      [candidates.map(({ kind }) => kind), candidates.map(({ id }) => id)],
    );
    return new Map(rows.map(({ key, title, context }) => [key, { title: this.analyse(title, directory), context: this.analyse(context, directory) }]));
  }

  private analyse(text: string, directory: Directory): AnalysedName {
    const name = this.analysed.get(text) ?? analyseName(text, directory);
    this.analysed.set(text, name);
    return name;
  }
}
