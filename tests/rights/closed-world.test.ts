import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { createApplication } from '../../server/application.js';
import { HttpModule } from '../../server/platform/http/http.module.js';
import { Route } from '../../server/platform/http/route.js';
import { RouteRegister } from '../../server/platform/http/route-register.js';
import { Topics, type TopicRule } from '../../server/platform/realtime/topics.js';
import { ACCESS, route } from '../../shared/route.js';
import { startApplication, type TestApplication } from '../support/application.js';

let node: TestApplication;

beforeAll(async () => {
  node = await startApplication();
});
afterAll(() => node.close());

describe('the application does not start', () => {
  const CONTROLLERS = 'controllers';
  const declared = Reflect.getMetadata(CONTROLLERS, HttpModule) as unknown[];
  afterEach(() => Reflect.defineMetadata(CONTROLLERS, declared, HttpModule));

  const startWith = async (controller: unknown): Promise<void> => {
    Reflect.defineMetadata(CONTROLLERS, [...declared, controller], HttpModule);
    const app = await createApplication({ settings: node.settings, database: node.database, connection: node.testDatabase.connection });
    await app.close();
  };

  test('with a route that has no contract', async () => {
    @Controller()
    class Undeclared {
      @Get('hintertuer')
      open(): string {
        return 'offen';
      }
    }
    await expect(startWith(Undeclared)).rejects.toThrow('Undeclared.open');
  });

  test.each([undefined, null, '', 'everybody'])('with a contract whose access is %p', async (access) => {
    const contract = route({ method: 'GET', path: 'hintertuer', summary: 'Hintertür', access: access as never, status: 204, response: null });
    @Controller()
    class Careless {
      @Route(contract)
      open(): void {}
    }
    await expect(startWith(Careless)).rejects.toThrow('GET hintertuer');
  });

  // The control: what is declared starts.
  test('but does with one that says who may call it', async () => {
    const contract = route({ method: 'GET', path: 'vordertuer', summary: 'Vordertür', access: 'admin', status: 204, response: null });
    @Controller()
    class Careful {
      @Route(contract)
      open(): void {}
    }
    await startWith(Careful);
  });
});

describe('a topic', () => {
  const rule = (facts: Partial<TopicRule>): TopicRule => ({ name: 'hintertuer', access: 'member', ofSubject: false, audiences: async () => ['community'], ...facts });

  test.each([undefined, null, '', 'public', 'everybody'])('with access %p is not registered', (access) => {
    expect(() => new Topics().add(rule({ access: access as never }))).toThrow('hintertuer');
  });
  test('cannot take the place of another', () => {
    const topics = new Topics();
    topics.add(rule({}));
    expect(() => topics.add(rule({ access: 'admin' }))).toThrow('hintertuer');
  });
});

describe('what is served', () => {
  test('is what is declared, also beside the controllers', () => {
    const fastify = node.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const declared = node.app.get(RouteRegister).contracts();
    const known = new Set(declared.map(({ method, path }) => `${method} /api/${path}`));
    // The built client's files; the listing shows of a wildcard only the asterisk.
    const assets = fastify.hasRoute({ method: 'GET', url: '/assets/*' }) && !fastify.hasRoute({ method: 'GET', url: '/*' });
    const served = routesOf(fastify).filter((line) => !(assets && /^(?:GET|HEAD) \*$/.test(line)));
    const undeclared = served.filter((line) => !known.has(line.replace(/^HEAD /, 'GET ')));
    expect(undeclared).toEqual([]);
    // The control: the listing sees the routes at all.
    expect(served.length).toBeGreaterThanOrEqual(declared.length);
  });

  test('names who may call it', () => {
    for (const { access } of node.app.get(RouteRegister).contracts()) expect(ACCESS).toContain(access);
  });

  test('asks a HEAD request the same as a GET request', async () => {
    for (const { method, path, access } of node.app.get(RouteRegister).contracts()) {
      if (method !== 'GET' || access === 'public') continue;
      const response = await fetch(`${node.origin}/api/${path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000')}`, { method: 'HEAD' });
      expect([path, [401, 404, 405].includes(response.status)]).toEqual([path, true]);
    }
  });
});

/** Reads the routes off Fastify's own listing, which draws one line per path with its methods in brackets. */
function routesOf(fastify: FastifyInstance): string[] {
  const lines = fastify.printRoutes({ commonPrefix: false }).split('\n');
  const above: string[] = [];
  return lines.flatMap((line) => {
    const drawn = /^((?:[│ ] {3})*)[└├]── (\S*)(?: \(([^)]*)\))?/.exec(line);
    if (!drawn) return [];
    const depth = (drawn[1]?.length ?? 0) / 4;
    above.splice(depth, above.length, drawn[2] ?? '');
    return (drawn[3] ?? '').split(', ').filter(Boolean).map((method) => `${method} ${above.join('')}`);
  });
}
