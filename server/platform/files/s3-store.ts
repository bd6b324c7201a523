import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { Parser } from 'htmlparser2';
import { DomainError } from '../../kernel/domain-error.js';
import { FileStore, KEY, type StoredObject } from './file-store.js';

/** Where a bucket is, and by what it opens. */
export interface S3Address {
  /** Of the service, with the bucket: `https://s3.example.de/fahrwasser`. */
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

const FOLDER = 'files/';
const PAGE = 1_000;
const PATIENCE_MILLISECONDS = 5 * 60_000;
const RETRIES = 2;

/** Files in a bucket of S3 or of anything that speaks like it, addressed by path. Nothing else in the bucket is touched. */
export class S3Store extends FileStore {
  private readonly client: AwsClient;

  constructor(private readonly address: S3Address) {
    super();
    this.client = new AwsClient({ accessKeyId: address.key, secretAccessKey: address.secret, region: address.region, service: 's3', retries: RETRIES });
  }

  async put(key: string, path: string): Promise<void> {
    const body = await openAsBlob(path);
    await this.ask('PUT', `${FOLDER}${key}`, { body, headers: { 'Content-Length': String(body.size) } });
  }

  async open(key: string): Promise<Readable | null> {
    const answer = await this.ask('GET', `${FOLDER}${key}`);
    return answer?.body ? Readable.fromWeb(answer.body as ReadableStream) : null;
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.ask('DELETE', `${FOLDER}${key}`);
  }

  async *list(): AsyncIterable<StoredObject> {
    for (let next: string | null = ''; next !== null; ) {
      const query: Record<string, string> = { 'list-type': '2', 'max-keys': String(PAGE), prefix: FOLDER, ...(next ? { 'continuation-token': next } : {}) };
      const answer = await this.ask('GET', `?${new URLSearchParams(query).toString()}`);
      const page = readPage((await answer?.text()) ?? '');
      yield* page.objects;
      next = page.next;
    }
  }

  // Null: there is nothing there.
  private async ask(method: string, path: string, more: { body?: Blob; headers?: Record<string, string> } = {}): Promise<Response | null> {
    const answer = await this.client.fetch(path.startsWith('?') ? `${this.address.bucket}${path}` : `${this.address.bucket}/${path}`, {
      method,
      ...more,
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    if (answer.ok) return answer;
    // What is not read keeps its connection.
    const reason = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? 'no reason';
    if (answer.status === 404 && reason !== 'NoSuchBucket') return null;
    const cause = new Error(`the file store answered ${answer.status} (${reason})`);
    throw answer.status >= 500 || answer.status === 429 ? new DomainError('unavailable', { retryAfter: 5, cause }) : cause;
  }
}

function objectOf({ Key = '', LastModified = '' }: Record<string, string>): StoredObject[] {
  const key = Key.slice(FOLDER.length);
  return Key.startsWith(FOLDER) && KEY.test(key) ? [{ key, storedAt: new Date(LastModified) }] : [];
}

/** A page of a bucket's list. */
function readPage(xml: string): { objects: StoredObject[]; next: string | null } {
  const objects: StoredObject[] = [];
  let object: Record<string, string> = {};
  let text = '';
  let next: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'Contents') object = {};
        text = '';
      },
      ontext: (part) => {
        text += part;
      },
      onclosetag: (name) => {
        if (name === 'NextContinuationToken') next = text;
        else if (name === 'Contents') objects.push(...objectOf(object));
        else object[name] = text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return { objects, next };
}
