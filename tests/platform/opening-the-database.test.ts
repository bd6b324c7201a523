import { afterAll, expect, test } from '@jest/globals';
import { openDatabase } from '../../server/open-database.js';
import { readSettings } from '../../server/platform/config/settings.js';
import { newDataDir, postmasterOf, removeDataDir } from '../support/server-process.js';

const dataDir = newDataDir();
afterAll(() => removeDataDir(dataDir));

test('a start that fails after the database was opened leaves no server behind', async () => {
  const settings = readSettings({ NODE_ENV: 'test', DATA_DIR: dataDir });
  const open = () => openDatabase(settings, { log: () => undefined, samples: false });
  const opened = await open();
  expect(postmasterOf(dataDir)).not.toBe(null);
  await opened.database.rows('drop table service cascade');
  await opened.close();
  await expect(open()).rejects.toThrow();
  expect(postmasterOf(dataDir)).toBe(null);
}, 60_000);
