import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ERRORS } from '../../shared/errors.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestClient } from '../support/client.js';

interface Operation {
  summary?: string;
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: unknown }> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

const UPLOADS = ['/api/files', '/api/imports', '/api/imports/preview'];
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
let node: TestApplication;
let document: Document;
let operations: { path: string; method: string; operation: Operation }[];

beforeAll(async () => {
  node = await startApplication();
  document = (await new TestClient(node.origin).get<Document>('openapi.json')).body;
  operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));
});
afterAll(() => node.close());

/** What Fastify itself answers, read from the tree it prints: `├── threads (GET, HEAD, POST)`. */
function served(): string[] {
  const tree = (node.app.getHttpAdapter().getInstance() as unknown as { printRoutes(options: object): string }).printRoutes({ commonPrefix: false });
  const found: string[] = [];
  const parents: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[├└]── (\S*)(?: \(([^)]*)\))?$/.exec(line);
    if (!match) continue;
    const depth = (match[1] ?? '').length / 4;
    parents.length = depth;
    const path = parents.join('') + (match[2] ?? '');
    parents[depth] = match[2] ?? '';
    for (const method of (match[3] ?? '').split(', ')) if (METHODS.includes(method.toLowerCase()) && path.startsWith('/api')) found.push(`${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  }
  return found.sort();
}

test('says what it is: OpenAPI 3.1, for everybody, with every error code', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(document.info).toMatchObject({ title: 'Fahrwasser', version: expect.any(String) });
  for (const code of Object.keys(ERRORS)) expect(document.info.description).toContain(code);
  expect(Object.keys(document).filter((key) => !['openapi', 'info', 'paths', 'components', 'servers', 'tags', 'security', 'webhooks', 'externalDocs', 'jsonSchemaDialect'].includes(key))).toEqual([]);
});

test('has exactly the routes that are served', () => {
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`).sort();
  expect(described.length).toBeGreaterThan(25);
  expect(described).toEqual(served());
});

test('every operation is complete', () => {
  for (const { path, method, operation } of operations) {
    const name = `${method} ${path}`;
    expect(METHODS).toContain(method);
    expect([name, operation.summary?.length ?? 0]).not.toEqual([name, 0]);
    const template = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const parameters = operation.parameters ?? [];
    expect([name, parameters.filter((one) => one.in === 'path').map((one) => one.name)]).toEqual([name, template]);
    for (const one of parameters) {
      expect([name, one.name, ['path', 'query', 'header', 'cookie'].includes(one.in), one.schema !== undefined]).toEqual([name, one.name, true, true]);
      if (one.in === 'path') expect([name, one.required]).toEqual([name, true]);
    }
    expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length);
    if (method === 'get' || method === 'delete') expect([name, operation.requestBody]).toEqual([name, undefined]);
    if (operation.requestBody) expect([name, Object.keys(operation.requestBody.content)]).toEqual([name, [UPLOADS.includes(path) ? 'application/octet-stream' : 'application/json']]);
    const statuses = Object.keys(operation.responses);
    expect([name, statuses.filter((status) => /^2\d\d$/.test(status)).length, statuses.includes('default')]).toEqual([name, 1, true]);
    for (const response of Object.values(operation.responses)) expect([name, typeof response.description]).toEqual([name, 'string']);
    expect(operation.responses.default?.content).toHaveProperty(['application/problem+json']);
    expect([name, operation.security?.every((one) => Object.keys(one).every((scheme) => scheme in (document.components.securitySchemes ?? {})))]).toEqual([name, true]);
  }
});

test('every reference leads somewhere, and every schema is one', () => {
  const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
  let references = 0;
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { $ref, type, required, properties, nullable, exclusiveMinimum } = value as Record<string, unknown>;
    if (typeof $ref === 'string') {
      references += 1;
      const target = $ref.replace(/^#\//, '').split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect([place, $ref, target !== undefined]).toEqual([place, $ref, true]);
    }
    const isSchema = /\/schemas?\b/.test(place) && !/\/properties$|\/schemas$|\/examples?$/.test(place);
    if (isSchema && type !== undefined) expect([place, [type].flat().filter((one) => !TYPES.includes(one as string))]).toEqual([place, []]);
    // OpenAPI 3.0's way of saying these is an error in 3.1.
    if (isSchema) expect([place, nullable, typeof exclusiveMinimum === 'boolean']).toEqual([place, undefined, false]);
    if (isSchema && Array.isArray(required) && properties) expect([place, required.filter((key) => !((key as string) in (properties as object)))]).toEqual([place, []]);
    for (const [key, inner] of Object.entries(value)) walk(inner, `${place}/${key}`);
  };
  walk(document, '#');
  expect(references).toBeGreaterThan(20);
});

test('what changes a version asks for it, what makes something new takes a key', () => {
  const headers = (path: string, method: string): string[] => (document.paths[path]?.[method]?.parameters ?? []).filter((one) => one.in === 'header').map((one) => one.name);
  expect(headers('/api/posts/{id}', 'patch')).toContain('If-Match');
  expect(headers('/api/threads', 'post')).toContain('Idempotency-Key');
  expect(headers('/api/threads', 'get')).toEqual([]);
  expect([headers('/api/imports', 'post'), headers('/api/imports/preview', 'post')]).toEqual([['Idempotency-Key'], []]);
});
