import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, KEY, type StoredObject } from './file-store.js';

/** Files in a folder, spread over 256 others by the last digits of their ids, which are random. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, path: string): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await lasting(path);
    await rename(path, target);
    // Windows keeps folders without being asked, and refuses to be.
    if (process.platform !== 'win32') await lasting(dirname(target));
  }

  async open(key: string): Promise<Readable | null> {
    try {
      return (await open(this.pathOf(key), 'r')).createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) await rm(this.pathOf(key), { force: true });
  }

  async *list(): AsyncIterable<StoredObject> {
    for (const shard of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue;
      for (const key of await namesIn(join(this.folder, shard))) {
        const facts = await stat(join(this.folder, shard, key)).catch(() => null);
        if (facts && KEY.test(key)) yield { key, storedAt: facts.mtime };
      }
    }
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a key of a file');
    return join(this.folder, key.slice(34, 36), key);
  }
}

// On the disk, not only on its way there.
async function lasting(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
