import { MikroORM, type EntitySchema } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { TypeOverrides } from 'pg';
import { returnLostConnections } from './lost-connections.js';
import { migrations } from './migrations.js';

/** Where the database is: an address (production) or the socket of the embedded one. */
export type DatabaseConnection = { connectionString: string } | { host: string; user: string; database: string };

const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;

// One form of time everywhere: ISO 8601 in UTC as on the wire; days stay days; counts are numbers.
function wireTypes(): TypeOverrides {
  const types = new TypeOverrides();
  types.setTypeParser(OID.int8, Number);
  types.setTypeParser(OID.date, (value: string) => value);
  types.setTypeParser(OID.timestamp, (value: string) => new Date(`${value}Z`).toISOString());
  types.setTypeParser(OID.timestamptz, (value: string) => new Date(value).toISOString());
  return types;
}

// Nobody waits longer for an answer, and nothing that hangs keeps its locks. A migration takes the time it needs, but does
// not queue for a table in use: everybody would queue behind it.
const PATIENCE = {
  serving: { statement_timeout: 20_000, idle_in_transaction_session_timeout: 30_000 },
  migrating: { lock_timeout: 3_000 },
} as const;

/** Opens the ORM. Raises the driver's error when the database cannot be reached within 3 seconds. */
export async function openOrm(connection: DatabaseConnection, options: { entities?: readonly EntitySchema[]; poolSize?: number; patience?: keyof typeof PATIENCE } = {}): Promise<MikroORM> {
  const address = 'connectionString' in connection ? { clientUrl: connection.connectionString } : { host: connection.host, user: connection.user, dbName: connection.database };
  // MikroORM reads host, user and name from the address; what else stands there (sslmode) is pg's to understand.
  const rest = 'connectionString' in connection ? { connectionString: connection.connectionString } : {};
  return MikroORM.init({
    ...address,
    entities: [...(options.entities ?? [])],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    migrations: { migrationsList: migrations(), snapshot: false, tableName: 'migration', allOrNothing: true, transactional: true },
    // Triggers are the migrations' alone.
    schemaGenerator: { ignoreSchema: ['graphile_worker'], skipTables: ['migration'], ignoreTriggers: true },
    pool: { min: 0, max: options.poolSize ?? 10 },
    driverOptions: {
      ...rest,
      ...PATIENCE[options.patience ?? 'serving'],
      types: wireTypes(),
      connectionTimeoutMillis: 3_000,
      application_name: 'fahrwasser',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      onPoolCreated: returnLostConnections,
    },
    forceUtcTimezone: true,
    debug: false,
    logger: () => undefined,
  });
}
