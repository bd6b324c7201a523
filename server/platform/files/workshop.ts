import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What is older was left behind by a crash: no upload lasts that long. */
const LEFT_BEHIND_MILLISECONDS = 60 * 60_000;

/** Folders of this node in which uploads are received and looked at before they are kept. */
export class Workshop {
  constructor(private readonly folder: string) {}

  /** Runs `work` in a folder of its own, which is gone afterwards with all that lies in it. */
  async inside<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const bench = await mkdtemp(join(this.folder, 'upload-'));
    try {
      return await work(bench);
    } finally {
      await rm(bench, { recursive: true, force: true });
    }
  }

  /** Deletes what crashes have left behind. */
  async tidy(now: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => null);
      if (facts && now.getTime() - facts.mtime.getTime() > LEFT_BEHIND_MILLISECONDS) await rm(path, { recursive: true, force: true });
    }
  }
}
