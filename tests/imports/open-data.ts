import { join } from 'node:path';
import type { TestApplication } from '../support/application.js';
import { importing } from './support.js';

/** The files of the open data in the order in which they refer to each other: kind, file, rows. */
export const OPEN_DATA = [
  ['bundles', 'ozg-leistungen.csv', 557],
  ['single-services', 'leika-leistungen.csv', 4_813],
  ['single-services', 'ozg-einzelleistungen-ohne-leika.csv', 436],
  ['organisations', 'verwaltungen-sh.csv', 181],
  ['municipalities', 'kommunen-sh.csv', 1_106],
] as const;

/** Imports all of them. Raises where one is not taken over. */
export async function importOpenData(node: TestApplication, folder: string): Promise<void> {
  const run = importing(node);
  for (const [kind, file] of OPEN_DATA) {
    const outcome = await run(kind, join(folder, file), { write: true });
    if (!outcome.written) throw new Error(`${file}: ${outcome.refusal}`);
  }
}
