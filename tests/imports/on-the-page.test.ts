import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AuditEntryView } from '../../shared/audit/contract.js';
import type { Problem } from '../../shared/errors.js';
import { FILE_LIMITS } from '../../shared/files/contract.js';
import { IMPORT_KINDS, REJECTIONS_MAX, type ImportKindView, type ImportReport, type ImportResult } from '../../shared/imports/contract.js';
import type { Page } from '../../shared/pagination.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Answer, TestClient } from '../support/client.js';
import { World, type TestPerson } from '../support/factories.js';
import { until } from '../support/until.js';
import { BUNDLES, KEYLESS, MUNICIPALITIES, ORGANISATIONS, SINGLES, without } from './furniture.js';
import { Files, importing, type Kind } from './support.js';

const files = new Files();
let node: TestApplication;
let operator: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  operator = await new World(node).person({ instanceRole: 'admin' });
});
beforeEach(() => node.database.rows('truncate ozg_bundle, leika_key, municipality, service, domain_event cascade'));
afterEach(async () => {
  // Whatever came of it, no file is left behind.
  expect(await readdir(join(node.dataDir, 'uploads')).catch(() => [])).toEqual([]);
});
afterAll(async () => {
  files.remove();
  await node.close();
});

type Query = Record<string, string>;
const csv = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const preview = <Body = ImportReport>(content: Buffer, query: Query = {}, client: TestClient = operator.client): Promise<Answer<Body>> =>
  client.request<Body>('POST', `imports/preview?${new URLSearchParams({ kind: 'bundles', name: 'datei.csv', ...query })}`, { raw: content });
const apply = <Body = ImportResult>(content: Buffer, query: Query = {}, options: { key?: string; client?: TestClient } = {}): Promise<Answer<Body>> =>
  (options.client ?? operator.client).request<Body>('POST', `imports?${new URLSearchParams({ kind: 'bundles', name: 'datei.csv', digest: digestOf(content), ...NOTHING, ...query })}`, { raw: content, ...(options.key ? { key: options.key } : {}) });
const NOTHING = { new: '0', changed: '0', returned: '0', missing: '0', unchanged: '0' };
const agreed = ({ counts }: ImportReport): Query => Object.fromEntries(Object.entries(counts).map(([action, count]) => [action, String(count)]));
const names = async (): Promise<string[]> => (await node.database.rows<{ name: string }>('select name from ozg_bundle order by ozg_id')).map(({ name }) => name);
const history = () => node.database.rows<{ actor_id: string | null; data: unknown }>(`select actor_id, data from domain_event where type = 'imports.applied'`);
const log = async (): Promise<AuditEntryView[]> => (await operator.client.get<Page<AuditEntryView>>('audit?area=operation')).body.items;

test('the kinds are named with what a file of them needs', async () => {
  const { status, body } = await operator.client.get<{ items: ImportKindView[] }>('imports/kinds');
  expect([status, body.items.map(({ name }) => name)]).toEqual([200, [...IMPORT_KINDS]]);
  expect(body.items[0]).toEqual({ name: 'bundles', title: 'OZG-Leistungen', forms: [{ title: 'OZG-Leistungen', columns: ['ozg_id', 'name', 'themenfeld', 'lage', 'leika_typen'] }] });
  expect(body.items[1]?.forms.map(({ columns }) => columns.includes('leika_schluessel'))).toEqual([true, false]);
});

describe('a preview', () => {
  test('reports how the file was read, what it would change and why lines are rejected; it changes nothing', async () => {
    await importing(node)('bundles', files.write(BUNDLES), { write: true });
    const before = await names();
    const lines = [...BUNDLES.map((line) => line.replace('Deichschau', 'Deichbegehung')), '99040,Neu,,,,', 'x,,,,,', '99010,Doppelt,,,,'];
    const { status, body } = await preview(csv(lines.map((line) => line.replaceAll(',', ';'))));
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'OZG-Leistungen', encoding: 'utf-8', delimiter: ';', ignoredColumns: ['vollzug_hinweis'], complete: false, manyMissing: false, counts: { new: 1, changed: 1, returned: 0, missing: 0, unchanged: 2 }, changes: 4, rejected: { lines: 2, reasons: 3 } });
    expect(body.examples).toContainEqual({ action: 'changed', line: 3, name: 'Deichbegehung', changes: [{ label: 'Name', before: 'Deichschau', after: 'Deichbegehung' }] });
    expect(body.rejections.map(({ line, column }) => [line, column])).toEqual([[6, 'ozg_id'], [6, 'name'], [7, 'ozg_id']]);
    expect([await names(), (await history()).length, await log()]).toEqual([before, 1, []]);
  });

  test.each<[Kind, string[]]>([
    ['bundles', without(BUNDLES, 3)],
    ['single-services', without(SINGLES, 3)],
    ['single-services', KEYLESS],
    ['organisations', [...ORGANISATIONS, '99051999,Amt,Falsch,99051,1,1']],
    ['municipalities', without(MUNICIPALITIES, 2)],
  ])('of %s says what a run of the command does', async (kind, lines) => {
    const run = importing(node);
    await run('bundles', files.write(BUNDLES), { write: true });
    await run('single-services', files.write(SINGLES), { write: true });
    await run('organisations', files.write(ORGANISATIONS), { write: true, manyMissing: true });
    const { body } = await preview(csv(lines), { kind });
    const { counts, consequence, rejected, rejections, complete, ignoredColumns, digest } = await run(kind, files.write(lines));
    expect(body).toMatchObject({ counts, consequence, rejected, rejections, complete, ignoredColumns, digest });
  });

  test('names so many rejected lines, and counts all', async () => {
    const { body } = await preview(csv([BUNDLES[0] as string, ...Array.from({ length: REJECTIONS_MAX + 5 }, () => 'x,Falsch,,,,')]));
    expect([body.rejections.length, body.rejected]).toEqual([REJECTIONS_MAX, { lines: REJECTIONS_MAX + 5, reasons: REJECTIONS_MAX + 5 }]);
  });
});

describe('applying', () => {
  test('writes what was previewed, once, with history and an entry in the audit log of who did it', async () => {
    const content = csv(BUNDLES);
    const { body: report } = await preview(content);
    const query = agreed(report);
    const first = await apply(content, query, { key: 'einmal-und-nie-wieder' });
    expect([first.status, first.body]).toEqual([200, { counts: report.counts, consequence: report.consequence, rejected: { lines: 0, reasons: 0 }, changed: true }]);
    const again = await apply(content, query, { key: 'einmal-und-nie-wieder' });
    expect([again.status, again.headers.get('idempotency-replayed'), again.body]).toEqual([200, 'true', first.body]);
    expect(await names()).toEqual(['Leuchtturmführung', 'Deichschau', 'Straßenfest']);
    expect(await history()).toEqual([{ actor_id: operator.id, data: { kind: 'bundles', new: 3, changed: 0, returned: 0, missing: 0, unchanged: 0, rejected: 0, services: { new: 3, changed: 0 } } }]);
    expect(await log()).toMatchObject([{ act: 'imports.applied', area: 'operation', subject: { kind: 'import' }, can: { undo: false } }]);
    const unchanged = await apply(content, { unchanged: '3' });
    expect([unchanged.status, unchanged.body.changed, (await history()).length, (await log()).length]).toEqual([200, false, 1, 1]);
  });

  test('takes valid lines beside rejected ones only where that is wanted', async () => {
    const content = csv([...BUNDLES, 'x,Falsch,,,,']);
    const refused = await apply<Problem>(content, { new: '3' });
    expect([refused.status, refused.body.code, refused.body.errors, await names()]).toEqual([422, 'import_unconfirmed', [{ path: 'acceptValid', code: 'required' }], []]);
    const { status, body } = await apply(content, { new: '3', acceptValid: 'true' });
    expect([status, body.rejected.lines, (await names()).length]).toEqual([200, 1, 3]);
  });

  test('marks much as missing only where that is wanted', async () => {
    await apply(csv(BUNDLES), { new: '3' });
    const content = csv(without(BUNDLES, 3));
    expect((await preview(content)).body).toMatchObject({ manyMissing: true, counts: { missing: 1 } });
    const refused = await apply<Problem>(content, { missing: '1', unchanged: '2' });
    expect([refused.status, refused.body.errors]).toEqual([422, [{ path: 'manyMissing', code: 'required' }]]);
    expect((await apply(content, { missing: '1', unchanged: '2', manyMissing: 'true' })).status).toBe(200);
    expect(await node.database.rows('select name from ozg_bundle where missing_since is not null')).toEqual([{ name: 'Deichschau' }]);
  });

  test('refuses another file than was previewed, and a stock that has changed since', async () => {
    const content = csv(BUNDLES);
    const { body: report } = await preview(content);
    const other = await apply<Problem>(csv(without(BUNDLES, 4)), { ...agreed(report), digest: report.digest });
    expect([other.status, other.body.code]).toEqual([409, 'import_file_changed']);
    await importing(node)('bundles', files.write(without(BUNDLES, 4)), { write: true });
    const later = await apply<Problem>(content, agreed(report));
    expect([later.status, later.body.code, await names()]).toEqual([409, 'import_outdated', ['Leuchtturmführung', 'Deichschau']]);
  });
});

describe('refused is', () => {
  test.each<[string, Query, string]>([
    ['an unknown kind', { kind: 'people' }, 'kind'],
    ['a file without a name', { name: '' }, 'name'],
    ['a day that is none', { validFrom: '2026-02-30' }, 'validFrom'],
    ['what is not asked for', { write: 'true' }, 'write'],
  ])('%s: 400', async (_name, query, path) => {
    const { status, body } = await preview<Problem>(csv(BUNDLES), query);
    expect([status, body.code, body.errors?.map((error) => error.path)]).toEqual([400, 'invalid_input', [path]]);
  });

  test('a request without a file, and a digest that is none: 400', async () => {
    const empty = await operator.client.request('POST', 'imports/preview?kind=bundles&name=leer.csv');
    expect([empty.status, empty.body.code]).toEqual([400, 'invalid_input']);
    expect((await apply<Problem>(csv(BUNDLES), { digest: 'abc' })).body.errors).toEqual([{ path: 'digest', code: 'invalid_value' }]);
  });

  test.each<[string, Buffer, Query, RegExp]>([
    ['a file of another kind', csv(SINGLES), {}, /^Diese Spalten fehlen: themenfeld, lage, leika_typen\. Für OZG-Leistungen werden gebraucht/],
    ['no table at all', csv(['<!doctype html>', '<p>404</p>']), {}, /fehlen/],
    ['nothing but a header', csv(BUNDLES.slice(0, 1)), {}, /keine Zeilen/],
    ['a table of Excel', Buffer.from('PK\u0003\u0004xxxx', 'latin1'), { name: 'Liste.xlsx' }, /^Liste\.xlsx ist eine Excel- oder ZIP-Datei/],
  ])('%s, with what is wrong and without a path of the server: 422', async (_name, content, query, text) => {
    for (const { status, body } of [await preview<Problem>(content, query), await apply<Problem>(content, query)]) {
      expect([status, body.code, body.detail]).toEqual([422, 'import_refused', expect.stringMatching(text)]);
      expect(body.detail).not.toContain(node.dataDir);
    }
  });

  test('a file that is too large: 413', async () => {
    const { status, body } = await preview<Problem>(Buffer.alloc(FILE_LIMITS.bytesMax + 1, 'x'));
    expect([status, body.code]).toEqual([413, 'file_too_large']);
  });

  test('everybody but the operator: 401, 403', async () => {
    const world = new World(node);
    for (const [client, status] of [[world.guest(), 401], [(await world.person()).client, 403], [(await world.person({ instanceRole: 'coordinator' })).client, 403]] as const) {
      const statuses = [await client.get('imports/kinds'), await preview(csv(BUNDLES), {}, client), await apply(csv(BUNDLES), { new: '3' }, { client })].map((answer) => answer.status);
      expect([statuses, await names()]).toEqual([[status, status, status], []]);
    }
  });
});

test('what breaks off leaves nothing', async () => {
  const content = csv(BUNDLES);
  const { port, hostname } = new URL(node.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /api/imports/preview?kind=bundles&name=halb.csv HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${node.origin}\r\nCookie: ${operator.client.cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${content.length}\r\n\r\n`,
  );
  socket.write(content.subarray(0, 50));
  const received = (): Promise<string[]> => readdir(join(node.dataDir, 'uploads'), { recursive: true }).catch(() => []);
  await until('something arrives', async () => (await received()).some((name) => name.endsWith('source.csv')));
  socket.destroy();
  await until('everything is gone', async () => (await received()).length === 0);
});
