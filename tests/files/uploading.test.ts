import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Problem } from '../../shared/errors.js';
import type { FileView } from '../../shared/files/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';
import { archive, docx, hugePng, image, odt, pdf, photograph, typesOf, xlsx } from '../support/files.js';

let node: TestApplication;
let world: World;
let person: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
});
afterAll(() => node.close());
beforeEach(async () => {
  person = await world.person();
});

/** Everything that lies in the folders of files. */
const stored = async (): Promise<string[]> =>
  (await Promise.all(['files', 'uploads'].map((folder) => readdir(join(node.dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []))))
    .flat()
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
const rows = async (): Promise<number> => (await node.database.row<{ count: number }>('select count(*) as count from file'))?.count ?? 0;
const textOf = async (id: string): Promise<string> => (await node.database.row<{ text: string }>('select text from file where id = $1', [id]))?.text ?? '';
const content = async (id: string, query = '', reader = person): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${node.origin}/api/files/${id}${query}`, { headers: { Cookie: reader.client.cookie ?? '' } })).arrayBuffer());

describe('what is taken', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('an image as %s, with its size, written anew', async (format) => {
    const given = await image(format, 40, 30);
    const { status, body } = await person.client.upload(`bild.${format}`, given);
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: `bild.${format}`, mediaType: `image/${format}`, width: 40, height: 30, version: 1 });
    const kept = await content(body.id);
    expect(body.size).toBe(kept.length);
    expect((await sharp(kept).metadata()).format).toBe(format);
  });

  test('a GIF, as WebP that still moves', async () => {
    const frames = await sharp(Buffer.concat([Buffer.alloc(30 * 20 * 3, 10), Buffer.alloc(30 * 20 * 3, 200)]), { raw: { width: 30, height: 40, channels: 3, pageHeight: 20 } }).gif({ delay: [100, 100], loop: 0 }).toBuffer();
    const { body } = await person.client.upload('ablauf.gif', frames);
    expect(body).toMatchObject({ name: 'ablauf.webp', mediaType: 'image/webp', width: 30, height: 20 });
    expect((await sharp(await content(body.id), { animated: true }).metadata()).pages).toBe(2);
  });

  test.each([
    ['Satzung.pdf', () => pdf(['Die Satzung nennt den Zuckerahorn.', 'Seite zwei: Kornelkirsche']), 'application/pdf', ['Zuckerahorn', 'Kornelkirsche']],
    ['Vorlage.docx', () => docx(['Vermerk zur Elsbeere', 'Zweiter Absatz &amp; Speierling']), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['Elsbeere', '& Speierling']],
    ['Plan.xlsx', () => xlsx(['Kosten', 'Mehlbeere']), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['Mehlbeere', 'Zwischensumme']],
    ['Brief.odt', () => odt(['Sehr geehrte Felsenbirne']), 'application/vnd.oasis.opendocument.text', ['Felsenbirne']],
  ])('%s, byte for byte, with its words', async (name, make, mediaType, words) => {
    const given = make();
    const { status, body } = await person.client.upload(name, given);
    expect([status, body.name, body.mediaType, body.width]).toEqual([201, name, mediaType, null]);
    expect((await content(body.id)).equals(given)).toBe(true);
    for (const word of words) expect(await textOf(body.id)).toContain(word);
  });

  test('a wide image also in the width of a page', async () => {
    const { body } = await person.client.upload('breit.png', await image('png', 2_000, 500));
    expect([body.width, body.height]).toEqual([2_000, 500]);
    const shown = await sharp(await content(body.id, '?size=display')).metadata();
    expect([shown.format, shown.width, shown.height]).toEqual(['webp', 1_600, 400]);
    expect((await sharp(await content(body.id)).metadata()).width).toBe(2_000);
  });

  test('a photograph upright and without the place it was taken', async () => {
    const given = await photograph();
    expect([(await sharp(given).metadata()).orientation, given.includes('Carstens')]).toEqual([6, true]);
    const { body } = await person.client.upload('foto.jpg', given);
    expect([body.width, body.height]).toEqual([20, 60]);
    const kept = await content(body.id);
    const facts = await sharp(kept).metadata();
    expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(kept.includes('Carstens')).toBe(false);
  });

  test('an image that hides something behind its end loses it', async () => {
    const { body } = await person.client.upload('bild.png', Buffer.concat([await image('png'), Buffer.from('<script>alert(1)</script>')]));
    expect((await content(body.id)).includes('script')).toBe(false);
  });

  test('a workbook that belongs to a diagram of a document', async () => {
    const { status } = await person.client.upload('bericht.docx', docx(['Mit Diagramm'], [{ name: 'word/embeddings/Tabelle1.xlsx', content: xlsx(['1']) }]));
    expect(status).toBe(201);
  });
});

describe('what is refused, and leaves nothing', () => {
  const HTML = '<!doctype html><script>alert(1)</script>';
  const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  test.each<[string, () => Buffer | Promise<Buffer>, number, string]>([
    ['HTML as bild.png', () => Buffer.from(HTML), 415, 'file_type_refused'],
    ['SVG as bild.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 415, 'file_type_refused'],
    ['SVG with a declaration', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'file_type_refused'],
    ['a program', () => Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'), 415, 'file_type_refused'],
    ['a text', () => Buffer.from('Nur ein paar Zeilen Text.'), 415, 'file_type_refused'],
    ['three bytes', () => Buffer.from('abc'), 415, 'file_type_refused'],
    ['a TIFF', () => sharp({ create: { width: 4, height: 4, channels: 3, background: '#000' } }).tiff().toBuffer(), 415, 'file_type_refused'],
    ['an old Word document', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex'), 415, 'file_type_refused'],
    ['a GIF that is a script', () => Buffer.from('GIF89a/*'.padEnd(64, ' ') + '*/=1;alert(1)'), 422, 'file_damaged'],
    ['half a PNG', async () => (await image('png', 400, 300)).subarray(0, 60), 422, 'file_damaged'],
    ['a PDF that is none', () => Buffer.from(`%PDF-1.7\n${HTML}`), 422, 'file_damaged'],
    ['30,000 × 30,000 pixels', () => hugePng(30_000, 30_000), 422, 'image_too_large'],
    ['an archive of anything', () => archive([{ name: 'notiz.txt', content: 'Hallo' }]), 415, 'file_type_refused'],
    ['a document with macros', () => archive([typesOf(MACROS), { name: 'word/document.xml', content: '<w:document/>' }]), 415, 'file_type_refused'],
    ['a document with macros that says it has none', () => docx(['x'], [{ name: 'word/vbaProject.bin', content: 'x' }]), 415, 'file_type_refused'],
    ['an ODT with macros', () => odt(['x'], [{ name: 'Basic/Standard/Module1.xml', content: 'x' }]), 415, 'file_type_refused'],
    ['a document with a program', () => docx(['x'], [{ name: 'word/embeddings/oleObject1.bin', content: 'MZ\x90\x00' }]), 415, 'file_type_refused'],
    ['a document with ../', () => docx(['x'], [{ name: '../../etc/passwd', content: 'x' }]), 422, 'archive_unsafe'],
    ['a document with an absolute name', () => docx(['x'], [{ name: '/etc/passwd', content: 'x' }]), 422, 'archive_unsafe'],
    ['a document with a link', () => docx(['x'], [{ name: 'word/link', content: '/etc/passwd', mode: 0o120_777 }]), 422, 'archive_unsafe'],
    ['a document with an archive', () => docx(['x'], [{ name: 'word/media/x.zip', content: 'x' }]), 422, 'archive_unsafe'],
    ['a document with an archive under another name', () => docx(['x'], [{ name: 'word/media/x.png', content: archive([{ name: 'a', content: 'b' }]) }]), 422, 'archive_unsafe'],
    ['a bomb of 1,000 : 1', () => docx(['x'], [{ name: 'word/media/x.xml', content: Buffer.alloc(50 * 1024 * 1024) }]), 422, 'archive_unsafe'],
    ['a bomb that claims to be small', () => docx(['x'], [{ name: 'word/media/x.xml', content: Buffer.alloc(50 * 1024 * 1024), claimed: 1_000 }]), 422, 'archive_unsafe'],
    ['a document of 5,000 parts', () => archive([typesOf(WORD), ...Array.from({ length: 5_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '' }))]), 422, 'archive_unsafe'],
    ['two parts of one name', () => docx(['x'], [{ name: 'word/document.xml', content: '<w:document/>' }]), 422, 'archive_unsafe'],
    ['an archive that breaks off', () => docx(['x'.repeat(5_000)]).subarray(0, 400), 422, 'archive_unsafe'],
  ])('%s', async (_, make, status, code) => {
    const before = [await stored(), await rows()];
    const answer = await person.client.upload<Problem>('bild.png', await make());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect([await stored(), await rows()]).toEqual(before);
  });

  test('entities that grow are not expanded', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "lollollollol">${'bcdefgh'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(20)}">`).join('')}]>`;
    const { status, body } = await person.client.upload('vorlage.docx', archive([typesOf(WORD), { name: 'word/document.xml', content: `${lol}<w:document><w:p><w:t>Vorher &h; nachher</w:t></w:p></w:document>` }]));
    expect(status).toBe(201);
    expect((await textOf(body.id)).length).toBeLessThan(1_000);
  });

  test('more than 20 MB, by its announcement alone', async () => {
    const answer = await person.client.upload<Problem>('gross.pdf', Buffer.alloc(20 * 1024 * 1024 + 1, 32));
    expect([answer.status, answer.body.code]).toEqual([413, 'file_too_large']);
    expect(await stored()).toEqual(expect.not.arrayContaining(['source']));
  });

  test('nothing, no length, no name, no session', async () => {
    const empty = await person.client.upload<Problem>('leer.pdf', Buffer.alloc(0));
    expect([empty.status, empty.body.errors]).toEqual([400, [{ path: 'body', code: 'required' }]]);
    const headers = { Origin: node.origin, Cookie: person.client.cookie ?? '', 'Content-Type': 'application/octet-stream' };
    const chunked = await fetch(`${node.origin}/api/files?name=a.pdf`, { method: 'POST', headers, body: new Blob([pdf(['x']) as unknown as BlobPart]).stream(), duplex: 'half' } as RequestInit);
    expect([chunked.status, ((await chunked.json()) as Problem).errors]).toEqual([400, [{ path: 'Content-Length', code: 'required' }]]);
    expect((await person.client.request('POST', 'files', { raw: pdf(['x']) })).status).toBe(400);
    expect((await world.guest().upload('a.pdf', pdf(['x']))).status).toBe(401);
  });

  test('a form of JSON, or a page of another site', async () => {
    expect((await person.client.request('POST', 'files?name=a.pdf', { raw: '{}' })).status).toBe(415);
    expect((await person.client.request('POST', 'files?name=a.pdf', { raw: pdf(['x']), headers: { Origin: 'https://anderswo.example' } })).status).toBe(403);
    // The other way round: a file where text belongs.
    expect((await person.client.request('POST', 'threads', { raw: pdf(['x']) })).status).toBe(415);
  });
});

describe('names', () => {
  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\wiebke\\Satzung.pdf', 'Satzung.pdf'],
    ['a\u202Egnp.exe', 'agnp.exe.pdf'],
    ['Satzung\r\nSet-Cookie: a=b.pdf', 'SatzungSet-Cookie: a=b.pdf'],
    [' .htaccess', 'htaccess.pdf'],
    ['..', 'Datei.pdf'],
    ['Übersicht "Kosten"; Ämter.PDF', 'Übersicht "Kosten"; Ämter.PDF'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(196)}.pdf`],
    ['a\u0000b.pdf', 'ab.pdf'],
  ])('%j becomes %j', async (given, kept) => {
    const { status, body } = await person.client.upload(given, pdf(['x']));
    expect([status, body.name]).toEqual([201, kept]);
    const answer = await person.client.get(`files/${body.id}`);
    const header = answer.headers.get('content-disposition') ?? '';
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.%~-]+$/);
    expect(decodeURIComponent(/filename\*=UTF-8''([^;]+)$/.exec(header)?.[1] ?? '')).toBe(kept);
    expect([...answer.headers.keys()]).not.toContain('set-cookie');
  });
});

test('what is sent cannot act, is not kept on the way, and is never »unchanged«', async () => {
  const { body } = await person.client.upload('satzung.pdf', pdf(['x']));
  const first = await person.client.get(`files/${body.id}`);
  const expected = {
    'content-type': 'application/pdf',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-length': String(body.size),
    etag: null,
  };
  for (const [name, value] of Object.entries(expected)) expect([name, first.headers.get(name)]).toEqual([name, value]);
  const again = await person.client.get(`files/${body.id}`, { headers: { 'If-None-Match': '*', Range: 'bytes=0-3' } });
  expect([again.status, again.headers.get('content-length')]).toEqual([200, String(body.size)]);
  const picture = (await person.client.upload('bild.png', await image('png'))).body;
  expect((await person.client.get(`files/${picture.id}`)).headers.get('content-disposition')).toBe(`inline; filename="bild.png"; filename*=UTF-8''bild.png`);
});

describe('versions', () => {
  test('the next one joins the series, and the old address leads to the old one', async () => {
    const first = (await person.client.upload('Vorlage.docx', docx(['Erste Fassung']))).body;
    const second = (await person.client.upload('Vorlage v2.docx', docx(['Zweite Fassung']), { replaces: first.id })).body;
    const third = (await person.client.upload('Vorlage v3.docx', docx(['Dritte Fassung']), { replaces: first.id })).body;
    expect([first, second, third].map(({ version, series }) => [version, series])).toEqual([1, 2, 3].map((version) => [version, first.series]));
    for (const id of [first.id, third.id]) {
      const { items } = (await person.client.get<{ items: FileView[] }>(`files/${id}/versions`)).body;
      expect(items.map(({ name }) => name)).toEqual(['Vorlage v3.docx', 'Vorlage v2.docx', 'Vorlage.docx']);
    }
    expect((await content(first.id)).equals(docx(['Erste Fassung']))).toBe(true);
  });

  test('at once get numbers of their own', async () => {
    const first = (await person.client.upload('Vorlage.pdf', pdf(['1']))).body;
    const made = await Promise.all(Array.from({ length: 5 }, () => person.client.upload('Vorlage.pdf', pdf(['n']), { replaces: first.id })));
    expect(made.map(({ body }) => body.version).toSorted((one, next) => one - next)).toEqual([2, 3, 4, 5, 6]);
  });

  test('of what one may not see, or of another house, there are none', async () => {
    const other = await world.person();
    const mine = (await person.client.upload('Vorlage.pdf', pdf(['1']))).body;
    const answer = await other.client.upload<Problem>('Meine.pdf', pdf(['2']), { replaces: mine.id });
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.path]).toEqual([422, 'unknown_reference', 'replaces']);
    expect((await other.client.get(`files/${mine.id}/versions`)).status).toBe(404);
  });
});
