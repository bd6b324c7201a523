import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';

interface NamedMigration {
  name: string;
  class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** The folder `migrations/` of the project, found upwards from this file (source and build lie at different depths). */
export function migrationsFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'migrations');
    if (existsSync(join(candidate, '0001-foundation.sql'))) return candidate;
    if (folder === dirname(folder)) throw new Error('Der Ordner migrations/ fehlt.');
  }
}

/** Every `NNNN-intent.sql`, in order: plain SQL on disk, run and remembered by MikroORM's migrator. */
export function migrations(): NamedMigration[] {
  const folder = migrationsFolder();
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        name: file.replace(/\.sql$/, ''),
        class: class extends Migration {
          override up(): void {
            this.addSql(sql);
          }
        },
      };
    });
}
