import type { Readable } from 'node:stream';

/** One thing that is kept. Keys are made by us: the id of a file, with `.display` for the narrower copy of an image. */
export interface StoredObject {
  readonly key: string;
  readonly storedAt: Date;
}

/** What a key looks like; in a folder or bucket, everything else is somebody else's. */
export const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.display)?$/;

/** Where the contents of files lie: a folder, or a bucket of S3. It knows no names, owners or rights. */
export abstract class FileStore {
  /** Takes over a finished file of this machine. Once it returns, the content outlives a crash. */
  abstract put(key: string, path: string): Promise<void>;

  /** The content, or null where there is none under this key. */
  abstract open(key: string): Promise<Readable | null>;

  /** Forgets; what is not there is no mistake. */
  abstract remove(keys: readonly string[]): Promise<void>;

  /** Every file there is, for finding what belongs to nothing. */
  abstract list(): AsyncIterable<StoredObject>;
}
