import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { encodeCursor } from '../../server/platform/http/cursor.js';
import type { Marked } from '../../shared/search/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { asLine, HOSTILE_TEXTS } from '../support/hostile-texts.js';
import { search, similar, suggest, untilFound } from './asking.js';

let node: TestApplication;
let world: World;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication({ jobs: true });
  world = new World(node);
  person = await world.person();
  let last = '';
  for (const text of HOSTILE_TEXTS) last = await world.question(person, { title: asLine(text), text });
  await untilFound(person.client, 'Vorsicht', last);
}, 60_000);
afterAll(() => node.close());

const ROUTES = [['search', 'q'], ['search/suggestions', 'q'], ['search/similar', 'title']] as const;

describe.each(ROUTES)('%s', (path, word) => {
  const get = (query: string) => person.client.get(`${path}?${query}`);

  test('answers a member, and nobody else', async () => {
    expect((await get(`${word}=Wohngeld`)).status).toBe(200);
    const guest = await world.guest().get(`${path}?${word}=Wohngeld`);
    expect([guest.status, guest.body.code]).toEqual([401, 'unauthorized']);
  });

  test.each([
    ['nothing', '', word, 'required'],
    ['a field of nobody', `${word}=a&sort=title`, 'sort', 'unknown_property'],
    ['two queries', `${word}=a&${word}=b`, word, 'invalid_type'],
    ['more than 200 characters', `${word}=${'a'.repeat(201)}`, word, 'too_long'],
    ['NUL', `${word}=a%00b`, word, 'invalid_characters'],
  ])('refuses %s', async (_, query, field, code) => {
    const { status, body } = await get(query);
    expect([status, body.code, body.errors?.[0]]).toEqual([400, 'invalid_input', expect.objectContaining({ path: field, code })]);
  });

  test('takes bytes that are no UTF-8 as what they were replaced by, or refuses them', async () => {
    for (const bytes of ['%ED%A0%80', '%FF%FE', '%C3']) expect([200, 400]).toContain((await get(`${word}=${bytes}`)).status);
  });

  test.each([
    ['200 letters', 'a '.repeat(100).trim()],
    ['200 different words', Array.from({ length: 66 }, (_, index) => String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))).join(' ')],
    ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(8)],
    ['quotes', '"Wohngeld" \'ePayBL\' „Müll“'],
    ['an open quote', '"Wohngeld'],
    ['a filter of the engine', '" OR visibility = organisation'],
    ['operators', 'a & | ! <-> :* ( ) -Wohngeld +b ~c ^2'],
    ['a pattern', '%_\\ .*[a-z]+(?=x)$^'],
    ['markup', '<em>Vorsicht</em><script>alert(1)</script>'],
    ['control characters', '\u0001\u001b[31m\u202e\u200b\ufeff'],
    ['only signs', '!!! ??? ...'],
    ['combining marks', `Z${'\u0300'.repeat(150)}`],
    ['other scripts', '日本語 العربية हिन्दी'],
  ])('survives %s', async (_, q) => {
    const { status, text } = await get(`${word}=${encodeURIComponent(q)}`);
    expect([status, text.slice(0, 100)]).toEqual([200, expect.any(String)]);
  });
});

describe('search', () => {
  test.each([
    ['a million rows', 'limit=1000000', 'limit', 'out_of_range'],
    ['no rows', 'limit=0', 'limit', 'out_of_range'],
    ['a kind there is not', 'kind=nope', 'kind', 'invalid_value'],
    ['a service that is no id', 'service=wohngeld', 'service', 'invalid_value'],
    ['a component that is no id', `component=' or 1=1 --`, 'component', 'invalid_value'],
    ['phase 11', 'phase=11', 'phase', 'out_of_range'],
    ['solved=maybe', 'solved=maybe', 'solved', 'invalid_value'],
    ['a size band there is not', 'sizeBand=huge', 'sizeBand', 'invalid_value'],
    ['a kind of organisation there is not', 'organisationKind=verein', 'organisationKind', 'invalid_value'],
    ['a cursor that is none', 'cursor=!', 'cursor', 'invalid_value'],
    ['a foreign cursor', `cursor=${encodeCursor(['2026-01-01T00:00:00.000Z', '01890000-0000-7000-8000-000000000000'])}`, 'cursor', 'invalid_value'],
    ['a crafted cursor', `cursor=${encodeCursor(['x', 5])}`, 'cursor', 'invalid_value'],
    ['a place before the first', `cursor=${encodeCursor(['x', -1])}`, 'cursor', 'invalid_value'],
    ['a place beyond all', `cursor=${encodeCursor(['x', 1e9])}`, 'cursor', 'invalid_value'],
  ])('refuses %s', async (_, query, field, code) => {
    const { status, body } = await person.client.get(`search?q=Vorsicht&${query}`);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path: field, code })]]);
  });
});

test('similar refuses a service that is no id', async () => {
  expect((await person.client.get('search/similar?title=Wohngeld&service=x')).body.errors).toEqual([{ path: 'service', code: 'invalid_value' }]);
});

// The client cuts the text at the marks and shows the pieces as text nodes: a mark outside of it would repeat or lose some.
const wellMarked = ({ text, marks }: Marked): boolean => marks.every(([start, length], index) => length > 0 && start >= (index === 0 ? 0 : (marks[index - 1]?.[0] ?? 0) + (marks[index - 1]?.[1] ?? 0)) && start + length <= text.length);

test('marks lie inside texts that stay as they were written, whatever they contain', async () => {
  const q = 'Vorsicht script onerror alert img';
  const titles = new Set(HOSTILE_TEXTS.map((text) => asLine(text).trim()));
  const page = (await search(person.client, q, { limit: 100 })).body.items;
  const few = (await suggest(person.client, q)).body.groups.flatMap(({ items }) => items);
  const alike = (await similar(person.client, q)).body.threads;
  expect(page.length).toBeGreaterThan(50);
  for (const hit of [...page, ...few, ...alike]) {
    if (hit.kind !== 'thread') continue;
    expect([hit.title.text, titles.has(hit.title.text), wellMarked(hit.title), wellMarked(hit.snippet)]).toEqual([hit.title.text, true, true, true]);
  }
  expect(page.some((hit) => hit.title.marks.length > 0)).toBe(true);
});

test('300 a minute are answered, each person’s own, and reading goes on', async () => {
  const limited = await startApplication({ limits: 'search=3/60', database: node.testDatabase });
  try {
    const at = person.client.at(limited.origin);
    const statuses = [(await search(at, 'a')).status, (await suggest(at, 'a')).status, (await similar(at, 'a')).status];
    expect(statuses).toEqual([200, 200, 200]);
    const refused = await at.get('search?q=a');
    expect([refused.status, refused.body.code, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, 'rate_limited', true]);
    expect((await at.get('threads')).status).toBe(200);
    expect((await search((await world.person()).client.at(limited.origin), 'a')).status).toBe(200);
    expect(node.settings.limits.search).not.toEqual(limited.settings.limits.search);
  } finally {
    await limited.close();
  }
});
