import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { Workshop } from '../platform/files/workshop.js';
import { displayKey, fileOfKey } from './file-keys.js';
import { UNATTACHED_HOURS } from './files.policy.js';

const BATCH = 100;
const HOUR_MILLISECONDS = 60 * 60_000;

/** Erases what files leave behind. Everything may be run twice, and on several nodes at once. */
@Injectable()
export class FileUpkeep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly workshop: Workshop,
  ) {}

  /** All of it: for the chore. */
  async collect(): Promise<void> {
    await this.dropUnattached();
    await this.eraseDropped();
    await this.eraseStrays();
    await this.workshop.tidy(this.clock.now());
  }

  /** Content first: a row whose content is gone already is found again. */
  async eraseDropped(): Promise<void> {
    for (let found = BATCH; found === BATCH; ) {
      const dropped = await this.database.rows<{ id: string }>(`select id from file where dropped_at is not null order by dropped_at limit ${BATCH}`);
      await this.store.remove(dropped.flatMap(({ id }) => [id, displayKey(id)]));
      await this.database.rows('delete from file where id = any($1::uuid[]) and dropped_at is not null', [dropped.map(({ id }) => id)]);
      found = dropped.length;
    }
  }

  /** What no text has taken within a day. A text that takes it at this moment waits for the row, and then finds it gone. */
  private async dropUnattached(): Promise<void> {
    await this.database.rows(`update file set dropped_at = now(), name = '', text = '' where owner_id is null and dropped_at is null and created_at < $1`, [this.dayAgo()]);
  }

  /** What lies in the store without a row: a crash came between. */
  private async eraseStrays(): Promise<void> {
    let keys: string[] = [];
    for await (const { key, storedAt } of this.store.list()) {
      if (storedAt < this.dayAgo()) keys.push(key);
      if (keys.length < BATCH) continue;
      await this.eraseUnknown(keys);
      keys = [];
    }
    await this.eraseUnknown(keys);
  }

  private async eraseUnknown(keys: readonly string[]): Promise<void> {
    const known = new Set((await this.database.rows<{ id: string }>('select id from file where id = any($1::uuid[])', [keys.map(fileOfKey)])).map(({ id }) => id));
    await this.store.remove(keys.filter((key) => !known.has(fileOfKey(key))));
  }

  private dayAgo(): Date {
    return new Date(this.clock.now().getTime() - UNATTACHED_HOURS * HOUR_MILLISECONDS);
  }
}
