import { v7 } from 'uuid';
import { germanDay } from '../kernel/day.js';
import type { Database } from '../platform/database/database.js';
import { insertRows } from '../platform/database/insert-rows.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SampleVersion } from './world/index.js';

/** Newer versions of services with what is new in them. After the reports: those tell of the versions before. */
export async function loadVersions(database: Database, samples: readonly SampleVersion[], directory: Directory, time: SampleTime): Promise<void> {
  for (const [index, { service, label, daysAgo, news, newlyRequires }] of samples.entries()) {
    const id = directory.service(service);
    const row = await database.row<{ requires: string[] }>('select requires from service where id = $1', [id]);
    const requires = row?.requires ?? [];
    const added = new Set(newlyRequires.map((slug) => directory.service(slug)));
    await insertRows(database, 'service_version', [
      {
        id: v7(),
        service_id: id,
        label,
        valid_from: germanDay(time.daysAgo(daysAgo)),
        state: 'published',
        news,
        changes: [{ field: 'requires', before: requires.filter((one) => !added.has(one)), after: requires }],
        published_at: time.opening(daysAgo, index),
      },
    ]);
  }
}
