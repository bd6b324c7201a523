import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Problem } from '../../shared/errors.js';
import { readSettings } from '../../server/platform/config/settings.js';
import { serveBrowser } from '../../server/platform/http/browser-pages.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { TestClient } from '../support/client.js';
import { World } from '../support/factories.js';

const UNKNOWN = '0199d3c0-0000-7000-8000-000000000000';

/** What every answer carries, whatever it answers. */
function expectSecurityHeaders(headers: Headers): void {
  const policy: Record<string, string[]> = Object.fromEntries((headers.get('content-security-policy') ?? '').split(';').map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1)]));
  expect(policy).toMatchObject({
    'default-src': ["'self'"],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'form-action': ["'self'"],
  });
  for (const sources of [policy['script-src'], policy['style-src']]) {
    expect(sources).toContain("'self'");
    expect(sources?.filter((source) => /unsafe|\*|https?:|data:/.test(source))).toEqual([]);
  }
  expect(Object.fromEntries(['x-content-type-options', 'referrer-policy', 'x-frame-options', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-powered-by', 'server'].map((name) => [name, headers.get(name)?.toLowerCase() ?? null]))).toEqual({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'deny',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-powered-by': null,
    server: null,
  });
  expect(headers.get('permissions-policy')).toContain('camera=()');
}

/** The few answers that Fastify gives before any hook runs. */
const expectStrictestHeaders = (headers: Headers): void =>
  expect(Object.fromEntries(['content-security-policy', 'x-content-type-options', 'referrer-policy', 'x-frame-options'].map((name) => [name, headers.get(name)]))).toEqual({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });

describe('every answer of the API', () => {
  let node: TestApplication;
  let member: TestClient;
  beforeAll(async () => {
    node = await startApplication();
    member = (await new World(node).person()).client;
  });
  afterAll(() => node.close());

  const cases: [string, number, string | null, () => Promise<{ status: number; headers: Headers; text: string; body: unknown }>][] = [
    ['a success', 200, null, () => member.get('threads')],
    ['no content', 204, null, () => new World(node).person().then(({ client }) => client.delete('session'))],
    ['an unknown path', 404, 'not_found', () => member.get('nichts/davon')],
    ['an unknown path for a guest', 404, 'not_found', () => new World(node).guest().get('nichts')],
    ['the root of the API', 404, 'not_found', () => member.get('')],
    ['an unknown method', 404, 'not_found', () => member.request('PUT', 'threads', { body: {} })],
    ['an unknown id', 404, 'not_found', () => member.get(`threads/${UNKNOWN}`)],
    ['what is no id', 404, 'not_found', () => member.get('threads/..%2f..%2fetc')],
    ['a path that cannot be read', 400, 'malformed_request', () => member.get('threads/%zz')],
    ['a path without end', 400, 'malformed_request', () => member.get(`threads/${'x'.repeat(5_000)}`)],
    ['not signed in', 401, 'unauthorized', () => new World(node).guest().get('threads')],
    ['no JSON', 400, 'malformed_request', () => member.request('POST', 'threads', { raw: '{"title":' })],
    ['an empty body', 400, 'invalid_input', () => member.post('threads')],
    ['another format', 415, 'unsupported_media_type', () => member.request('POST', 'threads', { raw: 'title=x', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })],
    ['far too much', 413, 'too_large', () => member.post('threads', { text: 'x'.repeat(300_000) })],
    ['a thousand levels', 400, 'invalid_input', () => member.request('POST', 'threads', { raw: `${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}` })],
    ['from another site', 403, 'csrf', () => member.post('threads', {}, { headers: { Origin: 'https://evil.example' } })],
    ['a prototype that is not one', 400, 'malformed_request', () => member.request('POST', 'threads', { raw: '{"__proto__":{"admin":true}}' })],
  ];
  test.each(cases)('%s', async (name, status, code, ask) => {
    const answer = await ask();
    (/cannot be read|without end/.test(name) ? expectStrictestHeaders : expectSecurityHeaders)(answer.headers);
    expect(answer.headers.get('cache-control') ?? '').toMatch(/no-store/);
    if (code === null) {
      expect(answer.status).toBe(status);
      return;
    }
    const problem = Problem.parse(answer.body);
    expect([answer.status, problem.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(problem.status).toBe(answer.status);
    expect(answer.text).not.toMatch(/node_modules|\.[jt]s:|select |Error:/);
  });

  test('an error nobody foresaw tells its number and nothing else', async () => {
    const { database } = node;
    const rows = database.rows.bind(database);
    database.rows = async <Row>(sql: string, values?: readonly unknown[]): Promise<Row[]> => {
      if (/from thread/.test(sql)) throw new Error('relation "geheim" at /srv/secret.js');
      return rows<Row>(sql, values);
    };
    const answer = await member.get('threads').finally(() => {
      database.rows = rows;
    });
    expect(answer.status).toBe(500);
    expectSecurityHeaders(answer.headers);
    expect(answer.body).toEqual({ type: 'urn:fahrwasser:fehler:internal', title: expect.any(String), status: 500, code: 'internal', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect((await member.get('threads')).status).toBe(200);
  });

  test('a request that is no HTTP ends, and the server goes on', async () => {
    const { port } = new URL(node.origin);
    const reply = await new Promise<string>((done, failed) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GET /api/threads HTTP/9.9\r\nX: \u0000\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => done(text)).on('error', failed);
    });
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
    expect((await member.get('threads')).status).toBe(200);
  });
});

describe('the pages of the browser', () => {
  let outside: string;
  let app: NestFastifyApplication;
  let origin: string;
  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'fahrwasser-client-'));
    writeFileSync(join(outside, 'secret.txt'), 'geheim');
    const folder = join(outside, 'client');
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Fahrwasser</title>');
    writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
    writeFileSync(join(folder, 'theme.js'), '');
    class Nothing {}
    Module({})(Nothing);
    app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
    await serveBrowser(app, readSettings({ DATA_DIR: folder, PUBLIC_URL: 'https://fahrwasser.example.de' }), folder);
    await app.listen(0, '127.0.0.1');
    origin = `http://localhost:${(app.getHttpServer().address() as { port: number }).port}`;
  });
  afterAll(async () => {
    await app.close();
    rmSync(outside, { recursive: true, force: true });
  });

  const html = (path: string) => fetch(`${origin}${path}`, { headers: { Accept: 'text/html' } });

  test('every address of ours is the page, with a nonce of its own', async () => {
    const nonces = [];
    for (const path of ['/', '/dienste', `/fragen/${UNKNOWN}?von=mail`, '/api-ist-nur-ein-wort']) {
      const answer = await html(path);
      const page = await answer.text();
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
      expectSecurityHeaders(answer.headers);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
      const nonce = /nonce="([^"]+)"/.exec(page)?.[1] ?? '';
      expect(nonce.length).toBeGreaterThan(15);
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  test('files of the build are kept for a year, others briefly, and what is missing is not the page', async () => {
    const kept = await html('/assets/main-1a2b.js');
    expect([kept.status, kept.headers.get('cache-control')]).toEqual([200, expect.stringMatching(/max-age=31536000.*immutable/)]);
    expectSecurityHeaders(kept.headers);
    expect((await html('/theme.js')).headers.get('cache-control')).toBe('public, max-age=300');
    for (const path of ['/assets/none.js', '/none.js', '/api/none']) expect([path, (await html(path)).status]).toEqual([path, 404]);
    for (const path of ['/assets/..%2f..%2fsecret.txt', '/assets/%2e%2e/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets//etc/passwd', '/assets/..%5c..%5csecret.txt']) {
      expect([path, await (await html(path)).text()]).toEqual([path, expect.not.stringContaining('geheim')]);
    }
  });
});
