import { createApplication } from '../application.js';
import { openDatabase } from '../open-database.js';
import { openSearch } from '../open-search.js';
import { readSettings, SettingsError } from '../platform/config/settings.js';
import { SearchDocuments } from '../platform/search/documents.js';
import { IndexWriter } from '../platform/search/index-writer.js';

const NAMES = { service: 'Dienste', thread: 'Fragen', report: 'Erfahrungsberichte', lesson: 'Erkenntnisse', obstacle: 'Stolpersteine', organisation: 'Verwaltungen', term: 'Begriffe' } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Makes all documents anew and builds the index of Meilisearch from them, beside the one that is searched meanwhile. */
async function main(): Promise<void> {
  const settings = readSettings({ LOG_LEVEL: 'warn', ...process.env });
  const search = await openSearch(settings, say);
  const opened = await openDatabase(settings, { log: say, samples: false });
  const app = await createApplication({ settings, database: opened.database, connection: opened.connection, search: search.connection });
  try {
    await app.get(SearchDocuments).refillAll((kind, done) => say(`${NAMES[kind]}: ${done}`));
    const writer = app.get<IndexWriter | null>(IndexWriter);
    if (!writer) say('Es gibt kein Meilisearch; PostgreSQL sucht, und dafür ist jetzt alles bereit.');
    else if (await writer.rebuild((done) => say(`Im neuen Index: ${done}`))) say('Der neue Index ist in Gebrauch.');
    else throw new Error('Ein anderer Prozess schreibt gerade in den Index. Bitte versuchen Sie es gleich noch einmal.');
  } finally {
    await app.close();
    await search.close();
    await opened.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`\n${error instanceof SettingsError || error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
