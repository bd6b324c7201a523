/** Where the test server is; the global set-up puts it into the environment of all test processes. */
export interface TestPostgres {
  host: string;
  user: string;
}

/** The migrated database every test database is a copy of. */
export const template = 'tpl';

/**
 * The address of a database on a unix socket, as DATABASE_URL takes it: the folder of the socket stands, encoded, in the
 * place of the host, which both `pg` and MikroORM understand.
 */
export function socketUrl(server: TestPostgres, database: string): string {
  return `postgresql://${server.user}@${encodeURIComponent(server.host)}/${database}`;
}
