import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type pg from 'pg';
import type { FileView } from '../../shared/files/contract.js';
import type { TestPerson } from '../support/factories.js';
import { docx, pdf } from '../support/files.js';
import { buildServer, embeddedDatabase, freePort, newDataDir, removeDataDir, ServerProcess, worldOf } from '../support/server-process.js';

jest.setTimeout(180_000);

const MEGABYTE = 1024 * 1024;
const MOST = 60 * MEGABYTE;
const LINUX = process.platform === 'linux';

const dataDir = newDataDir();
let server: ServerProcess;
let client: pg.Client;
let person: TestPerson;

beforeAll(async () => {
  await buildServer();
  server = await ServerProcess.start({ dataDir, port: await freePort() });
  client = await embeddedDatabase(dataDir);
  person = await worldOf(server.origin, client).person();
});
afterAll(async () => {
  await client?.end();
  await server?.kill();
  await removeDataDir(dataDir);
});

/** Memory of the server process that is really there. */
const memory = (): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) * 1024;

/** Does something and says by how much the server had grown at its largest. */
async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = memory();
  let most = before;
  let over = false;
  const watch = (async () => {
    while (!over) {
      most = Math.max(most, memory());
      await pause(5);
    }
  })();
  await work();
  over = true;
  await watch;
  return most - before;
}

const upload = async (name: string, content: Buffer): Promise<FileView> => {
  const { status, body, text } = await person.client.upload(name, content);
  if (status !== 201) throw new Error(`${status} ${text}`);
  return body;
};

(LINUX ? test : test.skip)('ten files of 20 MB at once', async () => {
  // Everything has been used once, and what starting left behind is gone.
  await upload('klein.pdf', pdf(['x']));
  const content = pdf(['Zwanzig Megabyte'], 20 * MEGABYTE - 2_000);
  const grown = await growth(() => Promise.all(Array.from({ length: 10 }, (_, index) => upload(`Satzung ${index}.pdf`, content))));
  console.log(`Zehn Uploads zu je 20 MB: der Server wuchs um ${Math.round(grown / MEGABYTE)} MB`);
  expect(grown).toBeLessThanOrEqual(MOST);
  const down = await growth(async () => {
    const { id } = await upload('noch eine.pdf', content);
    await Promise.all(Array.from({ length: 10 }, async () => expect((await person.client.get(`files/${id}`)).text.length).toBeGreaterThan(20 * MEGABYTE - 10_000)));
  });
  console.log(`Eine davon zehnmal zugleich abgeholt: ${Math.round(down / MEGABYTE)} MB`);
  expect(down).toBeLessThanOrEqual(MOST);
});

(LINUX ? test : test.skip)('what is packed to do harm', async () => {
  const bombs = Array.from({ length: 6 }, () => docx(['x'], Array.from({ length: 9 }, (_, index) => ({ name: `word/media/${index}.xml`, content: Buffer.alloc(20 * MEGABYTE, `${index}abcdefgh ijkl mnop `) }))));
  const grown = await growth(() => Promise.all(bombs.map((bomb) => person.client.upload('Vorlage.docx', bomb))));
  console.log(`Sechs Bomben zu je 180 MB: der Server wuchs um ${Math.round(grown / MEGABYTE)} MB`);
  expect(grown).toBeLessThanOrEqual(MOST);
  expect((await person.client.get('session')).status).toBe(200);
  expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
});
