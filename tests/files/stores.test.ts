import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FileUpkeep } from '../../server/files/file-upkeep.js';
import { readSettings } from '../../server/platform/config/settings.js';
import type { FileStore } from '../../server/platform/files/file-store.js';
import { FolderStore } from '../../server/platform/files/folder-store.js';
import { S3Store } from '../../server/platform/files/s3-store.js';
import { startApplication } from '../support/application.js';
import { World } from '../support/factories.js';
import { image, pdf } from '../support/files.js';
import { startS3, type TestS3 } from '../support/s3.js';

let s3: TestS3;
let folder: string;

beforeAll(async () => {
  s3 = await startS3();
  folder = await mkdtemp(join(tmpdir(), 'fahrwasser-store-'));
});
afterAll(async () => {
  await s3?.stop();
  await rm(folder, { recursive: true, force: true });
});

const bucketOf = (url: string): FileStore => {
  const { files } = readSettings({ DATA_DIR: folder, FILES_URL: url });
  if (!files) throw new Error('no bucket');
  return new S3Store(files);
};
const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const read = async (stream: Readable | null): Promise<string | null> => stream && Buffer.concat((await stream.toArray()) as Buffer[]).toString();
async function keys(store: FileStore): Promise<string[]> {
  const found: string[] = [];
  for await (const { key } of store.list()) found.push(key);
  return found.toSorted();
}

describe.each<[string, () => FileStore]>([
  ['a folder', () => new FolderStore(join(folder, 'files'))],
  ['a bucket of S3', () => bucketOf(s3.url)],
])('%s', (_, open) => {
  const put = async (store: FileStore, key: string, text: string): Promise<void> => {
    const path = join(folder, 'draft');
    await writeFile(path, text);
    await store.put(key, path);
  };

  test('keeps, gives back, lists and forgets', async () => {
    const store = open();
    const before = Date.now() - 2_000;
    await put(store, id(1), 'eins');
    await put(store, `${id(1)}.display`, 'schmal');
    await put(store, id(2), 'zwei');
    expect([await read(await store.open(id(1))), await read(await store.open(`${id(1)}.display`)), await store.open(id(3))]).toEqual(['eins', 'schmal', null]);
    expect(await keys(store)).toEqual([id(1), `${id(1)}.display`, id(2)]);
    for await (const { storedAt } of store.list()) expect([storedAt.getTime() >= before, storedAt.getTime() <= Date.now() + 2_000]).toEqual([true, true]);
    await store.remove([id(1), `${id(1)}.display`, id(3)]);
    await store.remove([id(1)]);
    expect(await keys(store)).toEqual([id(2)]);
    await store.remove([id(2)]);
  });

  test('keeps 20 MB as they are', async () => {
    const store = open();
    const path = join(folder, 'large');
    await writeFile(path, Buffer.alloc(20 * 1024 * 1024, 'Fahrwasser'));
    await store.put(id(4), path);
    let size = 0;
    for await (const piece of (await store.open(id(4))) ?? []) size += (piece as Buffer).length;
    expect(size).toBe(20 * 1024 * 1024);
    await store.remove([id(4)]);
  });
});

test('a bucket lists more than a page of it', async () => {
  const store = bucketOf(s3.url);
  const path = join(folder, 'small');
  await writeFile(path, 'x');
  for (let start = 0; start < 1_010; start += 10) await Promise.all(Array.from({ length: 10 }, (_, index) => store.put(id(start + index), path)));
  expect(await keys(store)).toHaveLength(1_010);
  await store.remove(Array.from({ length: 1_010 }, (_, index) => id(index)));
  expect(await keys(store)).toEqual([]);
}, 60_000);

test('a wrong secret, a missing bucket and a server that is away are not »there is no such file«', async () => {
  for (const url of [s3.url.replace(':S3RVER@', ':falsch@'), s3.url.replace('/fahrwasser', '/anderes')]) {
    await expect(bucketOf(url).open(id(1))).rejects.toThrow('the file store answered');
    await expect(keys(bucketOf(url))).rejects.toThrow('the file store answered');
  }
  await expect(bucketOf('http://a:b@127.0.0.1:9/fahrwasser').open(id(1))).rejects.toThrow();
});

test.each(['https://s3.example.de/bucket', 'https://a:b@s3.example.de', 'https://a:b@s3.example.de/bucket/tiefer', 's3://a:b@bucket'])('%s is no address of a bucket', (url) => {
  expect(() => readSettings({ DATA_DIR: folder, FILES_URL: url })).toThrow('FILES_URL');
});

test('uploads lie in the bucket, are read from it and leave it', async () => {
  const node = await startApplication({ environment: { FILES_URL: s3.url } });
  try {
    const person = await new World(node).person();
    const given = pdf(['Im Eimer']);
    const file = (await person.client.upload('Satzung.pdf', given)).body;
    const wide = (await person.client.upload('breit.png', await image('png', 2_000, 20))).body;
    expect((await person.client.get(`files/${file.id}`)).text).toBe(given.toString());
    expect((await person.client.get(`files/${wide.id}?size=display`)).status).toBe(200);
    const store = bucketOf(s3.url);
    expect(await keys(store)).toEqual([file.id, wide.id, `${wide.id}.display`].toSorted());
    node.clock.forward({ hours: 25 });
    await node.app.get(FileUpkeep).collect();
    expect(await keys(store)).toEqual([]);
  } finally {
    await node.close();
  }
});
