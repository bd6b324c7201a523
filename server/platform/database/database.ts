import { createHash } from 'node:crypto';
import type { MikroORM, EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';

const names = new Map<string, string>();

function statementName(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}

/**
 * SQL for screens and for facts that no entity carries. Values are always bound (`$1`), never written into the text.
 * Inside a command it speaks in the command's transaction, outside it uses prepared statements of the pool.
 */
export class Database {
  /** Sees every statement of this class; tests count them. */
  observer: ((sql: string, values: readonly unknown[]) => void) | null = null;

  private constructor(
    readonly orm: MikroORM,
    private readonly pool: Pool,
  ) {}

  static async of(orm: MikroORM): Promise<Database> {
    return new Database(orm, (await orm.em.getDriver().getConnection().getNativeClient()) as Pool);
  }

  /** The entity manager of the running command. */
  get em(): EntityManager {
    return this.orm.em;
  }

  /** The pool, for what brings its own client (jobs). */
  get connections(): Pool {
    return this.pool;
  }

  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.observer?.(sql, values);
    const transaction = this.orm.em.getTransactionContext();
    if (transaction) {
      const result = await (transaction as { executeQuery(query: CompiledQuery): Promise<{ rows: unknown[] }> }).executeQuery(CompiledQuery.raw(sql, [...values]));
      return result.rows as Row[];
    }
    // Prepared by name: the list and thread statements are planned once per connection (performance.md 1).
    const result = await this.pool.query({ name: statementName(sql), text: sql, values: [...values] });
    return result.rows as Row[];
  }

  async row<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(sql, values))[0] ?? null;
  }

  /** Runs `work` in one transaction; joins the running one. Everything is written at the end, or nothing. */
  async transaction<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    if (this.orm.em.getTransactionContext()) return work(this.orm.em);
    return this.orm.em.transactional(async () => work(this.orm.em));
  }
}
