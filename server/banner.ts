import type { Database } from './platform/database/database.js';
import { featuredAccounts, SAMPLE_PASSWORD } from './samples/load-samples.js';

/** What the terminal says when everything runs: the address, the sample accounts, what is embedded. */
export async function banner(database: Database, address: string, facts: { embedded: boolean; search: string | null; production: boolean }): Promise<string> {
  const lines = ['', `Fahrwasser läuft:  ${address}`, ''];
  if (!facts.production && (await database.row('select 1 from person where mail = $1', [featuredAccounts[0]?.mail ?? '']))) {
    const width = Math.max(...featuredAccounts.map((account) => account.mail.length));
    lines.push(
      'Beispielkonten (die Beispielwelt ist frei erfunden):',
      ...featuredAccounts.map((account) => `  ${account.mail.padEnd(width)}  ${account.introduction}`),
      `  Passwort für alle: ${SAMPLE_PASSWORD}`,
      '',
    );
  }
  const embedded = [facts.embedded ? 'PostgreSQL 18' : null, facts.search ? `Meilisearch ${facts.search}` : null].filter(Boolean);
  if (embedded.length > 0) lines.push(`Eingebettet: ${embedded.join(', ')} (Daten im Datenordner).`);
  if (!facts.embedded) lines.push('Datenbank: wie in DATABASE_URL angegeben.');
  lines.push('Beenden mit Strg+C.', '');
  return lines.join('\n');
}
