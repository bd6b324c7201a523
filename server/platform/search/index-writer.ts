import { Logger } from '@nestjs/common';
import { setImmediate as breath, setTimeout as pause } from 'node:timers/promises';
import type { Index, Meilisearch } from 'meilisearch';
import { isDeepStrictEqual } from 'node:util';
import type { SearchKind } from '../../../shared/search/contract.js';
import type { Database } from '../database/database.js';
import { NAMED_KINDS, type DirectoryKeeper } from './directory-keeper.js';
import { fieldsOf, MEILISEARCH_SETTINGS, type IndexedDocument } from './index-fields.js';
import { isIndexMissing, meilisearchClient, type SearchConnection } from './meilisearch-client.js';
import { INDEX } from './meilisearch-engine.js';
import type { SearchDocument } from './search-document.js';

const SHADOW = `${INDEX}_next`;
/** Documents of one request; the longest make some 8 MB. */
const BATCH = 200;
const PAGE = 1_000;
const PATIENCE_MILLISECONDS = 8_000;
const TASK_MILLISECONDS = 120_000;
/** So long a command waits for another node to finish writing. */
const TURN_MILLISECONDS = 120_000;

/** Advisory lock: one node writes into the index at a time, so that nothing older comes after something newer. Any constant of ours. */
const WRITER_LOCK = 7_231_912;

/** Settings whose order means something. */
const ORDERED = new Set(['searchableAttributes', 'rankingRules']);

/** Meilisearch is there, but did not do what it was told. */
export class TaskFailed extends Error {}

interface Row extends SearchDocument {
  readonly version: number;
  readonly gone: boolean;
}

const COLUMNS = 'kind, id, version, title, names, keys, context, texts, gone';
const START: Pick<Row, 'kind' | 'id'> = { kind: '' as SearchKind, id: '00000000-0000-0000-0000-000000000000' };
const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}_${id}`;

/** Brings the index of Meilisearch to where the documents in PostgreSQL are. Everything may be repeated. */
export class IndexWriter {
  private readonly log = new Logger('search');
  private readonly client: Meilisearch;

  constructor(
    connection: SearchConnection,
    private readonly database: Database,
    private readonly directories: DirectoryKeeper,
  ) {
    this.client = meilisearchClient(connection, PATIENCE_MILLISECONDS);
  }

  /** Sends what the index does not have yet; false when another node is at it. */
  push(): Promise<boolean> {
    return this.alone(async () => this.pushAll());
  }

  /** Compares the index with the documents and mends what is missing, old or foreign; builds it anew where it is not as it should be. */
  mend(): Promise<boolean> {
    return this.alone(async () => {
      if (!(await this.isAsItShouldBe())) await this.buildAnew(() => undefined);
      await this.compare();
      await this.pushAll();
    });
  }

  /** Builds a new index beside the one that is searched, and lets it take its place. `progress` learns how many are in it. */
  async rebuild(progress: (done: number) => void): Promise<boolean> {
    const work = async (): Promise<void> => {
      await this.buildAnew(progress);
      await this.compare();
      await this.pushAll();
    };
    for (const deadline = Date.now() + TURN_MILLISECONDS; Date.now() < deadline; await pause(500)) if (await this.alone(work)) return true;
    return false;
  }

  private async alone(work: () => Promise<void>): Promise<boolean> {
    const holder = await this.database.connections.connect();
    let unlocked = false;
    try {
      const { rows } = await holder.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [WRITER_LOCK]);
      unlocked = !rows[0]?.locked;
      if (unlocked) return false;
      await work();
      await holder.query('select pg_advisory_unlock($1)', [WRITER_LOCK]);
      unlocked = true;
      return true;
    } finally {
      // Where something failed the lock ends with its connection.
      holder.release(!unlocked);
    }
  }

  private async pushAll(): Promise<void> {
    for (let after = START; ; ) {
      const rows = await this.database.rows<Row>(
        `select ${COLUMNS} from search_document where pushed_version is distinct from version and kind <> all($1) and (kind, id) > ($2, $3::uuid) order by kind, id limit ${BATCH}`,
        [NAMED_KINDS, after.kind, after.id],
      );
      const last = rows.at(-1);
      if (!last) return;
      await this.note(await this.taken(this.client.index(INDEX), rows));
      after = last;
    }
  }

  /** Sends rows and returns those that were taken: one that Meilisearch refuses must not keep the others out. */
  private async taken(index: Index, rows: readonly Row[]): Promise<readonly Row[]> {
    try {
      await this.send(index, rows);
      return rows;
    } catch (error) {
      if (!(error instanceof TaskFailed)) throw error;
      const [only, ...others] = rows;
      if (only && others.length === 0) {
        this.log.warn('a document was refused', { document: keyOf(only), err: error });
        return [];
      }
      const half = rows.length >> 1;
      return [...(await this.taken(index, rows.slice(0, half))), ...(await this.taken(index, rows.slice(half)))];
    }
  }

  private async send(index: Index, rows: readonly Row[]): Promise<void> {
    const { lexicon } = await this.directories.directory();
    const kept: IndexedDocument[] = [];
    for (const row of rows) {
      if (row.gone) continue;
      kept.push({ key: keyOf(row), kind: row.kind, id: row.id, version: row.version, ...fieldsOf(row, lexicon), asWritten: [row.title, ...row.texts].join('\n') });
      // Taking long texts apart must not keep others waiting.
      if (kept.length % 20 === 0) await breath();
    }
    const gone = rows.filter((row) => row.gone).map(keyOf);
    if (kept.length > 0) await this.done(index.addDocuments(kept, { primaryKey: 'key' }));
    if (gone.length > 0) await this.done(index.deleteDocuments(gone));
  }

  private async note(rows: readonly Row[]): Promise<void> {
    const values = [rows.map(({ kind }) => kind), rows.map(({ id }) => id), rows.map(({ version }) => version)];
    const sent = 'unnest($1::text[], $2::uuid[], $3::bigint[]) as sent (kind, id, version) where d.kind = sent.kind and d.id = sent.id';
    await this.database.rows(`delete from search_document d using ${sent} and d.version = sent.version and d.gone`, values);
    await this.database.rows(`update search_document d set pushed_version = sent.version from ${sent}`, values);
  }

  private async isAsItShouldBe(): Promise<boolean> {
    try {
      const settings = await this.client.index(INDEX).getSettings();
      return Object.entries(MEILISEARCH_SETTINGS).every(([name, wanted]) => contains(settings[name as keyof typeof settings], wanted, ORDERED.has(name)));
    } catch (error) {
      if (isIndexMissing(error)) return false;
      throw error;
    }
  }

  private async buildAnew(progress: (done: number) => void): Promise<void> {
    this.log.log('the index is built anew');
    await this.drop(SHADOW);
    await this.done(this.client.createIndex(SHADOW, { primaryKey: 'key' }));
    const shadow = this.client.index(SHADOW);
    await this.done(shadow.updateSettings(structuredClone(MEILISEARCH_SETTINGS) as never));
    const sent: Row[] = [];
    for (let after = START; ; ) {
      const rows = await this.database.rows<Row>(`select ${COLUMNS} from search_document where not gone and kind <> all($1) and (kind, id) > ($2, $3::uuid) order by kind, id limit ${BATCH}`, [NAMED_KINDS, after.kind, after.id]);
      const last = rows.at(-1);
      if (!last) break;
      sent.push(...(await this.taken(shadow, rows)).map((row) => ({ ...row, texts: [], names: [], context: [], keys: [] })));
      after = last;
      progress(sent.length);
    }
    await this.ensure(INDEX);
    // A swap belongs to no index, so a key for ours may not ask what became of it. Tasks run in order: when the shadow is
    // gone it has happened, and comparing afterwards shows whether it did.
    await this.client.swapIndexes([{ indexes: [INDEX, SHADOW], rename: false }]);
    await this.drop(SHADOW);
    // What changed meanwhile is not in it: its version differs from the one noted here.
    await this.note(sent);
  }

  private async ensure(uid: string): Promise<void> {
    await this.done(this.client.createIndex(uid, { primaryKey: 'key' }), ['index_already_exists']);
  }

  private async drop(uid: string): Promise<void> {
    await this.done(this.client.deleteIndex(uid), ['index_not_found']);
  }

  private async compare(): Promise<void> {
    const indexed = new Map<string, number>();
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await this.client.index(INDEX).getDocuments<IndexedDocument>({ fields: ['key', 'version'], limit: PAGE, offset });
      for (const { key, version } of results) indexed.set(key, version);
      if (results.length < PAGE) break;
    }
    const kept = await this.database.rows<{ kind: string; id: string; version: number; pushed: boolean; gone: boolean }>(
      'select kind, id, version, pushed_version is not distinct from version as pushed, gone from search_document where kind <> all($1)',
      [NAMED_KINDS],
    );
    const known = new Set(kept.map(keyOf));
    const foreign = [...indexed.keys()].filter((key) => !known.has(key));
    const wrong = kept.filter((row) => row.pushed && !row.gone && indexed.get(keyOf(row)) !== row.version);
    if (foreign.length > 0) await this.done(this.client.index(INDEX).deleteDocuments(foreign));
    if (wrong.length > 0) {
      await this.database.rows('update search_document d set pushed_version = 0 from unnest($1::text[], $2::uuid[]) as wrong (kind, id) where d.kind = wrong.kind and d.id = wrong.id', [wrong.map(({ kind }) => kind), wrong.map(({ id }) => id)]);
    }
    if (foreign.length + wrong.length > 0) this.log.warn('the index was mended', { foreign: foreign.length, wrong: wrong.length });
  }

  private async done(task: ReturnType<Index['addDocuments']>, harmless: readonly string[] = []): Promise<void> {
    const { status, error } = await task.waitTask({ timeout: TASK_MILLISECONDS, interval: 20 });
    if (status === 'succeeded' || harmless.includes(error?.code ?? '')) return;
    throw new TaskFailed(`${status} ${error?.code ?? ''}`);
  }
}

/** Whether a setting is as wanted; what Meilisearch adds by itself does not matter. */
function contains(actual: unknown, wanted: unknown, ordered: boolean): boolean {
  if (wanted === null || typeof wanted !== 'object' || Array.isArray(wanted)) return ordered ? isDeepStrictEqual(actual, wanted) : isDeepStrictEqual(sorted(actual), sorted(wanted));
  return typeof actual === 'object' && actual !== null && Object.entries(wanted).every(([name, value]) => contains((actual as Record<string, unknown>)[name], value, ordered));
}

// Lists whose order means nothing come back sorted.
const sorted = (value: unknown): unknown => (Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.toSorted() : value);
