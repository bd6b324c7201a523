import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readSettings } from '../../server/platform/config/settings.js';
import { createLogger, NestLogger } from '../../server/platform/logging/logger.js';
import { FileMailer } from '../../server/platform/mail/mailer.js';

const dataDir = mkdtempSync(join(tmpdir(), 'fahrwasser-log-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const settings = readSettings({ NODE_ENV: 'test', DATA_DIR: dataDir });
const lines: Record<string, unknown>[] = [];
Logger.overrideLogger(new NestLogger(createLogger(settings, { write: (line) => void lines.push(JSON.parse(line)) })));
const logged = (): Record<string, unknown>[] => lines.splice(0);

test('where a mail was written stands in the log without further settings, and nothing of what is in it', async () => {
  await new FileMailer(settings).send({ to: 'erika.beispiel@example.de', subject: 'Passwort', text: 'geheim', id: 'abc' });
  expect(logged()).toEqual([{ level: 30, time: expect.any(String), context: 'mail', msg: `Mail written to ${join(dataDir, 'mail', 'abc.eml')}` }]);
});

test('what Nest announces at start does not', () => {
  new Logger('RouterExplorer').log('Mapped {/api/threads, GET} route');
  expect(logged()).toEqual([]);
});

test('an error is written by name, code and place, also where Nest reports it itself', () => {
  const error = Object.assign(new TypeError('erika.beispiel@example.de'), { code: '23505' });
  new Logger('IoAdapter').error(error);
  new Logger('live').warn('the connection is lost', { err: error });
  const written = logged();
  expect(written.map(({ msg, err }) => [msg, (err as { name: string; code: string }).name, (err as { code: string }).code])).toEqual([
    ['unexpected error', 'TypeError', '23505'],
    ['the connection is lost', 'TypeError', '23505'],
  ]);
  expect(JSON.stringify(written)).not.toContain('erika');
});
