import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ModerationWorld, REASON } from '../moderation/support.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { buildServer } from '../support/server-process.js';

const COMMAND = resolve(import.meta.dirname, '../../dist/server/cli/doctor.js');
let node: TestApplication;

beforeAll(async () => {
  await buildServer();
  node = await startApplication();
  const world = new ModerationWorld(node);
  const coordinator = await world.coordinator();
  for (let number = 0; number < 3; number += 1) {
    const answer = await world.post(await world.person(), await world.question(await world.person()));
    await coordinator.client.post('moderation/hidden', { subject: { kind: 'post', id: answer }, reason: REASON });
  }
}, 120_000);
afterAll(() => node.close());

/** Runs the command as an operator does. */
async function doctor(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [COMMAND], { env: { PATH: process.env.PATH, DATABASE_URL: node.testDatabase.url, DATA_DIR: node.dataDir }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

test('the doctor seals and finds the log unchanged, and names the seal whose entry somebody changed', async () => {
  const whole = await doctor();
  expect(whole.output).toContain('Protokoll: 3 Einträge unter 1 Siegel.');
  expect([whole.code, whole.output]).toEqual([0, expect.stringContaining('Das Protokoll ist unverändert.')]);
  const client = await node.database.connections.connect();
  await client.query(`begin; set local session_replication_role = replica; update audit_entry set reason = 'Etwas anderes.' where id = (select max(id::text)::uuid from audit_entry); commit`);
  client.release();
  const broken = await doctor();
  expect([broken.code, broken.output]).toEqual([1, expect.stringContaining('FEHLER: Unter Siegel 1 wurde ein Eintrag geändert, entfernt oder eingefügt.')]);
});
