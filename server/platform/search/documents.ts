import { Injectable } from '@nestjs/common';
import type { SearchKind } from '../../../shared/search/contract.js';
import { Database } from '../database/database.js';
import type { Directory } from './directory.js';
import { DirectoryKeeper, NAMED_KINDS } from './directory-keeper.js';
import { fieldsOf } from './index-fields.js';
import type { SearchDocument } from './search-document.js';
import { SearchRegister } from './search-register.js';

const BATCH = 500;
const NEVER = new AbortController().signal;
const NAMED: ReadonlySet<SearchKind> = new Set(NAMED_KINDS);

// The version is the moment of the change: of two writers of one document, who wait for each other, the later one wins.
const WRITE = `
  insert into search_document (kind, id, version, title, names, keys, context, texts, terms)
  select d.kind, d.id, (extract(epoch from clock_timestamp()) * 1000000)::bigint, d.title, d.names, d.keys, d.context, d.texts,
    setweight(to_tsvector('simple', d.title_terms), 'A') || setweight(to_tsvector('simple', d.names_terms || ' ' || d.context_terms), 'B') || setweight(to_tsvector('simple', d.text_terms), 'C')
  from jsonb_to_recordset($1::jsonb) as d (kind text, id uuid, title text, names text[], keys text[], context text[], texts text[], title_terms text, names_terms text, context_terms text, text_terms text)
  on conflict (kind, id) do update set version = excluded.version, title = excluded.title, names = excluded.names, keys = excluded.keys,
    context = excluded.context, texts = excluded.texts, terms = excluded.terms, gone = false
  where (search_document.title, search_document.names, search_document.keys, search_document.context, search_document.texts, search_document.terms, search_document.gone)
    is distinct from (excluded.title, excluded.names, excluded.keys, excluded.context, excluded.texts, excluded.terms, false)
  returning id`;

// What an engine has learnt it has to forget first; nothing of the text stays meanwhile.
const FORGET = `
  with removed as (delete from search_document where kind = $1 and id = any($2::uuid[]) and (pushed_version is null or $3) returning id)
  update search_document set version = (extract(epoch from clock_timestamp()) * 1000000)::bigint, title = '', names = '{}', keys = '{}', context = '{}', texts = '{}', terms = '', gone = true
  where kind = $1 and id = any($2::uuid[]) and not gone and not (pushed_version is null or $3)`;

/** Keeps the documents as their sources are. Writing one twice changes nothing. */
@Injectable()
export class SearchDocuments {
  /** Called after documents changed, for whoever hands them on. */
  onChange: (() => void) | null = null;

  constructor(
    private readonly database: Database,
    private readonly register: SearchRegister,
    private readonly directories: DirectoryKeeper,
  ) {}

  /** Reads these documents anew from their source and keeps them, or forgets what is no more. Returns how many changed. */
  async refresh(kind: SearchKind, ids: readonly string[]): Promise<number> {
    const directory = NAMED.has(kind) ? null : await this.directories.directory();
    const changed = await this.database.transaction(async () => {
      // Read only once nobody else is writing the same document: then nothing older can come later.
      await this.database.rows(`select pg_advisory_xact_lock(hashtextextended('search ' || key, 0)) from unnest($1::text[]) key order by key`, [ids.map((id) => `${kind} ${id}`)]);
      const documents = await this.register.documents(kind).read(ids);
      const written = await this.write(documents, directory);
      const gone = ids.filter((id) => !documents.some((document) => document.id === id));
      if (gone.length > 0) await this.database.rows(FORGET, [kind, gone, NAMED.has(kind)]);
      return written + gone.length;
    });
    if (changed > 0) this.onChange?.();
    return changed;
  }

  /** Keeps all documents of a kind, a batch at a time; `progress` learns how many were looked at. */
  async refill(kind: SearchKind, progress: (done: number) => void = () => undefined): Promise<void> {
    const source = this.register.documents(kind);
    let done = 0;
    for (let after: string | null = null; ; ) {
      const ids: string[] = await source.ids(after, BATCH);
      if (ids.length === 0) break;
      await this.refresh(kind, ids);
      after = ids.at(-1) ?? null;
      progress((done += ids.length));
    }
    for (const ids of batches(await this.strangers(kind))) await this.refresh(kind, ids);
    if (NAMED.has(kind)) await this.directories.renewed();
  }

  /** Keeps all documents of all kinds; `progress` learns of each kind how many were looked at. */
  async refillAll(progress: (kind: SearchKind, done: number) => void = () => undefined): Promise<void> {
    for (const kind of this.kinds()) await this.refill(kind, (done) => progress(kind, done));
  }

  /** Makes the documents that are missing, as after a first start, and renews names, which are few. */
  async fill(end: AbortSignal = NEVER): Promise<void> {
    for (const kind of this.kinds()) {
      if (NAMED.has(kind) && !end.aborted) await this.refill(kind);
      else for (const ids of batches(await this.missing(kind))) if (!end.aborted) await this.refresh(kind, ids);
    }
  }

  /** Names first: the words of texts are taken apart by them. */
  kinds(): SearchKind[] {
    return this.register.kinds.toSorted((one, other) => Number(NAMED.has(other)) - Number(NAMED.has(one)));
  }

  private async write(documents: readonly SearchDocument[], directory: Directory | null): Promise<number> {
    if (documents.length === 0) return 0;
    const rows = documents.map((document) => {
      const fields = directory ? fieldsOf(document, directory.lexicon) : { title: '', names: '', context: '', text: '' };
      return { ...document, title_terms: fields.title, names_terms: fields.names, context_terms: fields.context, text_terms: fields.text };
    });
    return (await this.database.rows(WRITE, [JSON.stringify(rows)])).length;
  }

  private async missing(kind: SearchKind): Promise<string[]> {
    const known = new Set((await this.database.rows<{ id: string }>('select id from search_document where kind = $1', [kind])).map(({ id }) => id));
    return (await this.all(kind)).filter((id) => !known.has(id));
  }

  private async strangers(kind: SearchKind): Promise<string[]> {
    const real = new Set(await this.all(kind));
    return (await this.database.rows<{ id: string }>('select id from search_document where kind = $1 and not gone', [kind])).map(({ id }) => id).filter((id) => !real.has(id));
  }

  private async all(kind: SearchKind): Promise<string[]> {
    const source = this.register.documents(kind);
    const all: string[] = [];
    for (let after: string | null = null; ; after = all.at(-1) ?? null) {
      const ids = await source.ids(after, 10_000);
      if (ids.length === 0) return all;
      all.push(...ids);
    }
  }
}

/** So many at a time that a transaction stays short. */
export function* batches(ids: readonly string[]): Iterable<readonly string[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
}
