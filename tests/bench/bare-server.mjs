// The ceiling with this framework: NestJS on Fastify and pg, the same statements as Fahrwasser for the session, the list and
// the thread (overheard once) and the same bytes as answer; for a new answer only the statements that it cannot do without.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module, Post, Req } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { createApplication } from '../../dist/server/application.js';
import { entities } from '../../dist/server/entities.js';
import { readSettings } from '../../dist/server/platform/config/settings.js';
import { Database } from '../../dist/server/platform/database/database.js';
import { openOrm } from '../../dist/server/platform/database/orm.js';

const { DATABASE_URL, PORT, COOKIE, THREAD } = process.env;

/** Asks the real application once, in this process, and writes down what it asks the database. */
async function overhear(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'fahrwasser-bench-'));
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const connection = { connectionString: DATABASE_URL };
  const orm = await openOrm(connection, { entities });
  const database = await Database.of(orm);
  const app = await createApplication({ settings, database, connection });
  const rows = database.rows.bind(database);
  const heard = [];
  for (const path of paths) {
    const statements = [];
    database.rows = (sql, values) => {
      statements.push({ name: `s${heard.length}-${statements.length}`, text: sql, values: [...(values ?? [])] });
      return rows(sql, values);
    };
    const answer = await app.getHttpAdapter().getInstance().inject({ method: 'GET', url: `/api/${path}`, headers: { cookie: COOKIE } });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    heard.push({ statements, body: JSON.parse(answer.body) });
  }
  await app.close();
  await orm.close();
  rmSync(folder, { recursive: true, force: true });
  return heard;
}

const [list, thread] = await overhear(['threads', `threads/${THREAD}`]);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });

async function answerOf({ statements, body }) {
  for (const statement of statements) await pool.query(statement);
  return body;
}

async function write({ threadId, text }) {
  const [session] = list.statements;
  const { personId, organisationId } = (await pool.query(session)).rows[0];
  const id = newId();
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ name: 'w1', text: `insert into post (id, thread_id, kind, author_id, organisation_id, text, created_at) values ($1, $2, 'answer', $3, $4, $5, now())`, values: [id, threadId, personId, organisationId, text] });
    await client.query({ name: 'w2', text: 'update thread set answer_count = answer_count + 1, last_activity_at = now() where id = $1', values: [threadId] });
    await client.query({
      name: 'w3',
      text: `insert into domain_event (id, type, actor_id, organisation_id, subject_kind, subject_id, version, data, occurred_at) values ($1, 'posts.created', $2, $3, 'post', $4, 1, '{}', now())`,
      values: [newId(), personId, organisationId, id],
    });
    await client.query({ name: 'w4', text: `select pg_notify('bare', $1)`, values: [JSON.stringify({ id })] });
    await client.query('commit');
  } finally {
    client.release();
  }
  return { id, version: 1 };
}

class BareController {
  list() {
    return answerOf(list);
  }
  thread() {
    return answerOf(thread);
  }
  write(request) {
    return write({ threadId: request.params.id, text: request.body.text });
  }
}
const on = (method, ...decorators) => {
  for (const decorate of decorators) decorate(BareController.prototype, method, Object.getOwnPropertyDescriptor(BareController.prototype, method));
};
on('list', Get('threads'));
on('thread', Get('threads/:id'));
on('write', Post('threads/:id/posts'));
Req()(BareController.prototype, 'write', 0);
Controller('api')(BareController);
class BareModule {}
Module({ controllers: [BareController] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
