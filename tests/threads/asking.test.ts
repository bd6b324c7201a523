import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Problem } from '../../shared/errors.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';

let node: TestApplication;
let world: World;
let asker: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  asker = await world.person();
  service = await world.service();
});

const draft = (change: object = {}) => ({
  kind: 'question',
  title: 'Wie lange dauert der DVDV-Eintrag?',
  text: 'Wir warten seit **drei Wochen**.\n\n- Amt\n- 5.000 Einw.',
  visibility: 'community',
  serviceIds: [service.id],
  componentIds: [],
  phase: 5,
  ...change,
});

test('a question is asked, found by others and carries its context', async () => {
  const created = await asker.client.post<{ id: string; version: number }>('threads', draft({ phase: 0 }));
  expect(created.status).toBe(201);
  const other = await world.person();
  const { status, body } = await other.client.get<ThreadPage>(`threads/${created.body.id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ state: 'open', phase: 0, visibility: 'community', version: 1, organisation: { id: asker.organisation.id }, opening: { text: draft().text, author: { name: asker.name } } });
  expect(body.services.map((item) => item.id)).toEqual([service.id]);
  expect(body.excerpt).toBe('Wir warten seit drei Wochen. Amt 5.000 Einw.');
  expect(body.can).toMatchObject({ answer: true, editTitle: false, editLinks: false, delete: false, affectsUs: true });
});

test('without a session there is nothing to ask or read', async () => {
  expect((await world.guest().post('threads', draft())).status).toBe(401);
  const id = await world.question(asker);
  expect((await world.guest().get(`threads/${id}`)).status).toBe(401);
});

test('text comes back byte for byte, whatever it contains', async () => {
  const text = '<script>alert(1)</script>\n\n👩🏽‍💼 Straße &amp; `x` \t\r\n| a | b |\n';
  const id = await world.question(asker, { text, title: '"><img src=x onerror=alert(1)> 👍' });
  const { body } = await asker.client.get<ThreadPage>(`threads/${id}`);
  expect(body.opening.text).toBe(text);
  expect(body.title).toBe('"><img src=x onerror=alert(1)> 👍');
});

describe('bad input is answered with the field and the cause', () => {
  const cases: [string, object, { path: string; code: string }][] = [
    ['an empty title', { title: '' }, { path: 'title', code: 'too_short' }],
    ['a title of blanks', { title: ' '.repeat(20) }, { path: 'title', code: 'too_short' }],
    ['a short title', { title: 'Kurz' }, { path: 'title', code: 'too_short' }],
    ['an over-long title', { title: 'x'.repeat(201) }, { path: 'title', code: 'too_long' }],
    ['a title of two lines', { title: 'Erste Zeile\nzweite Zeile' }, { path: 'title', code: 'invalid_characters' }],
    ['an empty text', { text: '   ' }, { path: 'text', code: 'required' }],
    ['an over-long text', { text: 'x'.repeat(20_001) }, { path: 'text', code: 'too_long' }],
    ['NUL in the text', { text: 'a\u0000b' }, { path: 'text', code: 'invalid_characters' }],
    ['a lone surrogate', { text: 'a\ud800b' }, { path: 'text', code: 'invalid_characters' }],
    ['a wrong type', { title: { __raw: 1 } }, { path: 'title', code: 'invalid_type' }],
    ['a missing text', { text: undefined }, { path: 'text', code: 'required' }],
    ['an unknown field', { pinned: true }, { path: 'pinned', code: 'unknown_property' }],
    ['a phase that does not exist', { phase: 11 }, { path: 'phase', code: 'out_of_range' }],
    ['too many services', { serviceIds: Array.from({ length: 6 }, () => '0199d3c0-0000-7000-8000-000000000000') }, { path: 'serviceIds', code: 'too_many' }],
    ['no link at all', { serviceIds: [], componentIds: [] }, { path: 'serviceIds', code: 'required' }],
    ['an id that is none', { serviceIds: ['x'] }, { path: 'serviceIds.0', code: 'invalid_value' }],
  ];
  test.each(cases)('%s', async (_name, change, expected) => {
    const { status, body, headers } = await asker.client.post<Problem>('threads', draft(change));
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toMatchObject({ code: 'invalid_input', status: 400, title: expect.stringMatching(/\w/) });
    expect(body.errors).toContainEqual(expect.objectContaining(expected));
  });

  test('a service that does not exist', async () => {
    const { status, body } = await asker.client.post('threads', draft({ serviceIds: ['0199d3c0-0000-7000-8000-000000000000'] }));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'unknown_reference', errors: [{ path: 'serviceIds' }] });
  });

  test('prototype pollution, broken JSON, other formats and a megabyte', async () => {
    expect((await asker.client.request('POST', 'threads', { raw: '{"__proto__":{"x":1}}' })).status).toBe(400);
    expect((await asker.client.request('POST', 'threads', { raw: '{"title":' })).body.code).toBe('malformed_request');
    expect((await asker.client.request('POST', 'threads', { raw: 'title=x', headers: { 'Content-Type': 'text/plain' } })).status).toBe(415);
    const large = await asker.client.post('threads', draft({ title: 'x'.repeat(1_000_000) }));
    expect(large.status).toBe(413);
    expect(large.body.code).toBe('too_large');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('a page of another origin cannot write, and no origin is not ours either', async () => {
    const foreign = await asker.client.post('threads', draft(), { headers: { Origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('csrf');
    expect((await asker.client.post('threads', draft(), { headers: { Origin: 'null' } })).status).toBe(403);
  });
});

describe('the same request twice', () => {
  test('one key makes one question, replayed with the same answer', async () => {
    const key = `key-${crypto.randomUUID()}`;
    const first = await asker.client.post<{ id: string }>('threads', draft(), { key });
    const again = await asker.client.post<{ id: string }>('threads', draft(), { key });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  test('a key with another body is refused', async () => {
    const key = `key-${crypto.randomUUID()}`;
    await asker.client.post('threads', draft(), { key });
    const other = await asker.client.post('threads', draft({ title: 'Eine ganz andere Frage' }), { key });
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('key_reused');
  });

  test('a refused request leaves its key free', async () => {
    const key = `key-${crypto.randomUUID()}`;
    const bad = draft({ serviceIds: ['0199d3c0-0000-7000-8000-000000000000'] });
    expect((await asker.client.post('threads', bad, { key })).status).toBe(422);
    expect((await asker.client.post('threads', draft(), { key })).status).toBe(201);
  });

  test('fifty at once with one key make one row', async () => {
    const key = `key-${crypto.randomUUID()}`;
    const title = `Fünfzigmal gedrückt ${key}`;
    const answers = await Promise.all(Array.from({ length: 50 }, () => asker.client.post<{ id: string }>('threads', draft({ title }), { key })));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(49);
    expect(await node.database.rows('select id from thread where title = $1', [title])).toHaveLength(1);
  });

  test('somebody else may use the same key', async () => {
    const key = `key-${crypto.randomUUID()}`;
    const other = await world.person();
    const mine = await asker.client.post<{ id: string }>('threads', draft(), { key });
    const theirs = await other.client.post<{ id: string }>('threads', draft(), { key });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });
});
