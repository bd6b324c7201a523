import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { pdf } from '../support/files.js';
import { until } from '../support/until.js';

let node: TestApplication;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  person = await new World(node).person();
});
afterAll(() => node.close());

const files = async (): Promise<string[]> =>
  (await Promise.all(['files', 'uploads'].map((folder) => readdir(join(node.dataDir, folder), { recursive: true }).catch(() => [])))).flat();
const used = async (): Promise<number> => Number((await node.database.row<{ hits: string }>(`select coalesce(sum(hits), 0) as hits from rate where key like 'upload-%'`))?.hits);

/** Sends the head of a request and half of what it announces, then hangs up. */
async function cutOff(content: Buffer, half: number): Promise<void> {
  const { port, hostname } = new URL(node.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /api/files?name=halb.pdf HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${node.origin}\r\nCookie: ${person.client.cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${content.length}\r\n\r\n`,
  );
  socket.write(content.subarray(0, half));
  // The server has begun to write before it is left alone.
  await until('something arrives', async () => (await files()).some((name) => name.endsWith('source')));
  socket.destroy();
}

test('a hundred uploads that break off leave no file, no row and no used quota', async () => {
  const content = pdf(['x'], 200_000);
  for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 10 }, (_, index) => cutOff(content, 20_000 + index * 1_000)));
  await until('everything is gone', async () => (await files()).length === 0 && (await used()) === 0);
  expect(await node.database.rows('select 1 from file')).toEqual([]);
  // The control: a whole one is kept.
  expect((await person.client.upload('ganz.pdf', content)).status).toBe(201);
  expect((await files()).some((name) => name.length > 36)).toBe(true);
});
