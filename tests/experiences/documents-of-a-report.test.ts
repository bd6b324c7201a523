import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReportDraft, ReportPage } from '../../shared/experiences/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson, type TestService } from '../support/factories.js';
import { pdf } from '../support/files.js';

let node: TestApplication;
let world: World;
let member: TestPerson;
let editor: TestPerson;
let stranger: TestPerson;
let coordinator: TestPerson;
let service: TestService;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  const house = await world.organisation({ inhabitants: 34_000 });
  [member, editor, stranger, coordinator] = [
    await world.person({ organisation: house }),
    await world.person({ organisation: house, role: 'editor' }),
    await world.person({ role: 'editor' }),
    await world.person({ instanceRole: 'coordinator' }),
  ];
  service = await world.service();
});
afterAll(() => node.close());

const path = (id: string, rest = ''): string => `experience-reports/${id}${rest}`;
const upload = async (person: TestPerson): Promise<string> => (await person.client.request<{ id: string }>('POST', 'files?name=Satzung.pdf', { raw: pdf(['Satzung']) })).body.id;
const document = (fileId: string) => ({ rows: [{ fileId, kind: 'statute' as const, title: 'Satzungsmuster', source: '', licence: '', checkedBy: '' }] });

test('documents are seen by whoever may read the edition that names them, and by the house that keeps them', async () => {
  const file = await upload(member);
  const id = await world.report(editor, { serviceIds: [service.id] });
  const status = async (client: TestPerson['client']): Promise<number> => (await client.get(`files/${file}`)).status;
  const all = async (): Promise<number[]> => Promise.all([editor.client, stranger.client, world.guest()].map(status));
  expect(await all()).toEqual([404, 404, 404]);
  expect((await member.client.put(path(id, '/sections/documents'), { content: document(file) }, { version: 0 })).status).toBe(200);
  expect(await all()).toEqual([200, 404, 404]);
  await editor.client.post(path(id, '/publish'), { visibility: 'public' }, { version: 2 });
  expect(await all()).toEqual([200, 200, 404]);
  await coordinator.client.put(path(id, '/public'), undefined, { version: 3 });
  expect(await all()).toEqual([200, 200, 200]);
  await editor.client.patch(path(id), { visibility: 'organisation' }, { version: 4 });
  expect(await all()).toEqual([200, 404, 404]);
  await editor.client.patch(path(id), { visibility: 'community' }, { version: 5 });
  await editor.client.post(path(id, '/withdraw'), { reason: 'Zum Prüfen' }, { version: 6 });
  expect(await all()).toEqual([200, 404, 404]);
});

test('images of its texts are seen with the rights of the edition that names them', async () => {
  const file = await upload(member);
  const other = await upload(member);
  const id = await world.report(editor, { serviceIds: [service.id] });
  const put = (text: string, version: number) => member.client.put<{ code: string; errors: { path: string }[] }>(path(id, '/sections/outcome'), { content: { text } }, { version });
  expect((await put(`![Die Maske](/api/files/${file})`, 0)).status).toBe(200);
  const all = async (one = file): Promise<number[]> => Promise.all([editor.client, stranger.client, world.guest()].map(async (client) => (await client.get(`files/${one}`)).status));
  expect(await all()).toEqual([200, 404, 404]);
  await editor.client.post(path(id, '/publish'), { visibility: 'community' }, { version: 2 });
  expect(await all()).toEqual([200, 200, 404]);
  // What only the working copy names, readers of the edition neither get nor learn of.
  expect((await put(`![Die Maske](/api/files/${file}) ![Neu](/api/files/${other})`, 1)).status).toBe(200);
  expect(await all(other)).toEqual([200, 404, 404]);
  expect((await stranger.client.get<ReportPage>(path(id))).body.files.map((one) => one.id)).toEqual([file]);
  expect((await editor.client.get<ReportDraft>(path(id, '/draft'))).body.files.map((one) => one.id).toSorted()).toEqual([file, other].toSorted());
  const foreign = await put(`![Fremd](/api/files/${await upload(stranger)})`, 2);
  expect([foreign.status, foreign.body.code, foreign.body.errors[0]?.path]).toEqual([422, 'unknown_file', 'content.text']);
});

test('documents must be uploads of the writer, and are gone with a draft that is deleted', async () => {
  const id = await world.draft(member);
  const put = (fileId: string) => member.client.put<{ code: string; errors: { path: string }[] }>(path(id, '/sections/documents'), { content: document(fileId) }, { version: 0 });
  const foreign = await put(await upload(stranger));
  expect([foreign.status, foreign.body.code, foreign.body.errors[0]?.path]).toEqual([422, 'unknown_file', 'content.rows']);
  const file = await upload(member);
  expect((await put(file)).status).toBe(200);
  expect((await member.client.delete(path(id), { version: 1 })).status).toBe(204);
  expect((await member.client.get(`files/${file}`)).status).toBe(404);
});
