import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Database } from './database.js';
import type { DatabaseConnection } from './orm.js';

/** Where the database is, for what needs a connection of its own (LISTEN). */
export const DATABASE_CONNECTION = Symbol('database-connection');

@Global()
@Module({})
export class DatabaseModule {
  static with(database: Database, connection: DatabaseConnection): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: Database, useValue: database },
        { provide: DATABASE_CONNECTION, useValue: connection },
      ],
      exports: [Database, DATABASE_CONNECTION],
    };
  }
}
