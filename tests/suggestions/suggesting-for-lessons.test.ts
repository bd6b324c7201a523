import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Edition, LessonView, ReportDraft, ReportPage } from '../../shared/experiences/contract.js';
import type { NoticeView } from '../../shared/notices/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Beginning, SuggestionListItem, SuggestionPage } from '../../shared/suggestions/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestOrganisation, type TestPerson, type TestService } from '../support/factories.js';
import { fullReport } from '../support/report-content.js';

let node: TestApplication;
let world: World;
let house: TestOrganisation;
let service: TestService;
let editor: TestPerson;
let colleague: TestPerson;
let reader: TestPerson;
let coordinator: TestPerson;
let report: string;
let lesson: string;

const REASON = 'Seit dem neuen Erlass dauert es länger.';
const SAID = { kind: 'lesson', title: 'Die Kasse zuerst einladen', text: 'Der Mandant braucht sechs Wochen.' };
const BETTER = { ...SAID, text: 'Der Mandant braucht acht Wochen.' };

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  house = await world.organisation({ name: 'Amt Wiesenau' });
  service = await world.service({ topicField: 'Bauen & Wohnen' });
  coordinator = await world.person({ instanceRole: 'coordinator' });
});
afterAll(() => node.close());
beforeEach(async () => {
  editor = await world.person({ organisation: house, role: 'editor' });
  colleague = await world.person({ organisation: house });
  reader = await world.person();
  report = await written();
  lesson = await firstLesson();
});

type Refused = { id: string; code: string; version: number };
const written = (visibility: 'community' | 'organisation' | 'public' = 'community'): Promise<string> => world.report(editor, { visibility, serviceIds: [service.id], sections: fullReport({ services: [service] }) });
const page = async (by: { get: TestPerson['client']['get'] } = reader.client): Promise<ReportPage> => (await by.get<ReportPage>(`experience-reports/${report}`)).body;
const firstLesson = async (): Promise<string> => (await page(editor.client)).content.lessons.rows[0]?.id ?? '';
const begin = (by = reader) => by.client.get<Beginning>(`suggestions/begin/lesson/${lesson}`);
const suggest = (content: unknown = BETTER, by = reader, version = 1) => by.client.post<Refused>('suggestions', { subjectId: lesson, content, reason: REASON }, { version });
const accept = (id: string, version = 1, by = editor, more: object = {}) => by.client.post<Refused>(`suggestions/${id}/accept`, { content: BETTER, ...more }, { version });
const listed = async (by: TestPerson): Promise<boolean> => (await by.client.get<Page<SuggestionListItem>>(`suggestions?within=${report}`)).body.items.length > 0;
const told = async (by: TestPerson): Promise<[string, string | null | undefined][]> => (await by.client.get<Page<NoticeView>>('notices')).body.items.map(({ kind, subject }) => [kind, subject?.path]);
const draft = async (): Promise<ReportDraft> => (await editor.client.get<ReportDraft>(`experience-reports/${report}/draft`)).body;

describe('a suggestion on a lesson', () => {
  test('is for whoever publishes for the house and for coordination, and nobody else’s', async () => {
    expect((await begin()).body).toMatchObject({ title: SAID.title, path: `/erfahrungen/${report}#erkenntnis-${lesson}`, version: 1, content: SAID, can: { suggest: true } });
    expect([(await begin(editor)).body.can, (await begin(coordinator)).body.can, (await begin(colleague)).body.can]).toEqual([{ suggest: false }, { suggest: false }, { suggest: true }]);
    const { status, body } = await suggest();
    expect(status).toBe(201);
    for (const [person, sees] of [[reader, true], [editor, true], [coordinator, true], [colleague, false], [await world.person(), false]] as const) {
      expect([await listed(person), (await person.client.get(`suggestions/${body.id}`)).status]).toEqual([sees, sees ? 200 : 404]);
    }
    expect((await editor.client.get<SuggestionPage>(`suggestions/${body.id}`)).body).toMatchObject({ base: SAID, proposed: BETTER, can: { decide: true, needsReason: false } });
    expect((await coordinator.client.get<SuggestionPage>(`suggestions/${body.id}`)).body.can).toMatchObject({ decide: true, needsReason: true });
    expect(await told(editor)).toEqual([['suggestion_made', `/erfahrungen/${report}#erkenntnis-${lesson}`]]);
    expect((await world.guest().get(`suggestions/begin/lesson/${lesson}`)).status).toBe(401);
  });

  test('taken up is another edition, in the working copy as well, with credit to the house; undone, all is as before', async () => {
    const { body } = await suggest();
    expect((await accept(body.id)).body).toEqual({ version: 2 });
    expect(await page()).toMatchObject({ edition: 2, visibility: 'community', content: { lessons: { rows: [{ id: lesson, text: BETTER.text }, {}, {}] } }, credits: [{ lessonId: lesson, organisation: { id: reader.organisation.id } }] });
    expect((await reader.client.get<Page<LessonView>>(`lessons?service=${service.id}&limit=100`)).body.items.find(({ id }) => id === lesson)?.text).toBe(BETTER.text);
    const [edition] = (await reader.client.get<{ items: Edition[] }>(`experience-reports/${report}/editions`)).body.items;
    expect(edition?.note).toBe(`Erkenntnis „${SAID.title}“ geändert, mit einem Hinweis von ${reader.organisation.name}.`);
    const now = await draft();
    expect([now.content.lessons.rows[0]?.text, now.changed, now.states.lessons.version]).toEqual([BETTER.text, false, 2]);
    expect(await told(reader)).toEqual([['suggestion_accepted', `/erfahrungen/${report}#erkenntnis-${lesson}`]]);
    expect((await editor.client.post(`suggestions/${body.id}/undo`)).status).toBe(204);
    expect(await page()).toMatchObject({ edition: 3, content: { lessons: { rows: [{ text: SAID.text }, {}, {}] } }, credits: [] });
    expect([(await draft()).content.lessons.rows[0]?.text, await listed(reader)]).toEqual([SAID.text, true]);
  });

  test('leaves what the house words otherwise in its working copy; another edition of other sections does not outdate it', async () => {
    const { body } = await suggest({ ...BETTER, title: 'Die Kasse ganz zuerst einladen' });
    const { content, states } = await draft();
    const rows = content.lessons.rows.map((row, index) => (index === 0 ? { ...row, text: 'Der Mandant braucht Geduld.' } : row));
    await editor.client.put(`experience-reports/${report}/sections/lessons`, { content: { rows } }, { version: states.lessons.version });
    await accept(body.id, 1, editor, { content: { ...BETTER, title: 'Die Kasse ganz zuerst einladen' } });
    const first = (await draft()).content.lessons.rows[0];
    expect([first?.title, first?.text, (await draft()).changed]).toEqual(['Die Kasse ganz zuerst einladen', 'Der Mandant braucht Geduld.', true]);
    const { version } = await page(editor.client);
    expect((await editor.client.post(`experience-reports/${report}/publish`, { visibility: 'community', note: '' }, { version })).status).toBe(200);
    expect((await editor.client.post<Refused>(`suggestions/${body.id}/undo`)).body.code).toBe('not_undoable');
    expect((await begin()).body.version).toBe(3);
    const again = await page(editor.client);
    await editor.client.put(`experience-reports/${report}/sections/outlook`, { content: { text: 'Es geht weiter.' } }, { version: (await draft()).states.outlook.version });
    await editor.client.post(`experience-reports/${report}/publish`, { visibility: 'community', note: '' }, { version: again.version });
    expect([(await page()).edition, (await begin()).body.version]).toEqual([4, 3]);
  });

  test('coordination says why, and the house is told; what guests read stays theirs; the house itself lets it be looked at again', async () => {
    report = await written('public');
    lesson = await firstLesson();
    await coordinator.client.put(`experience-reports/${report}/public`, undefined, { version: (await page(coordinator.client)).version });
    expect((await page(world.guest())).edition).toBe(1);
    const { body } = await suggest();
    expect((await accept(body.id, 1, coordinator)).status).toBe(400);
    expect((await accept(body.id, 1, coordinator, { reason: 'Stimmt so.' })).status).toBe(200);
    expect(await page(world.guest())).toMatchObject({ edition: 2, credits: [] });
    expect((await told(editor)).map(([kind]) => kind)).toContain('text_edited');
    expect((await editor.client.post(`suggestions/${body.id}/undo`)).status).toBe(204);
    expect(await page()).toMatchObject({ edition: 3, visibility: 'community' });
    expect((await world.guest().get(`experience-reports/${report}`)).status).toBe(404);
  });

  test('is gone with the report, and what a house kept to itself is not told as what was there before', async () => {
    report = await written('organisation');
    lesson = await firstLesson();
    expect((await begin()).status).toBe(404);
    const { content, states } = await draft();
    const rows = content.lessons.rows.map((row, index) => (index === 0 ? { ...row, text: 'Für alle.' } : row));
    await editor.client.put(`experience-reports/${report}/sections/lessons`, { content: { rows } }, { version: states.lessons.version });
    await editor.client.post(`experience-reports/${report}/publish`, { visibility: 'community', note: '' }, { version: (await page(editor.client)).version });
    const late = await suggest(BETTER, reader, 1);
    expect([late.status, late.text.includes(SAID.text)]).toEqual([409, false]);
    const { body } = await suggest(BETTER, reader, 2);
    await editor.client.post(`experience-reports/${report}/withdraw`, { reason: 'Überholt.' }, { version: (await page(editor.client)).version });
    expect([(await begin()).status, (await accept(body.id, 2)).status, await listed(reader), await listed(editor)]).toEqual([404, 404, false, false]);
  });

  test('outside the mandate nobody decides; of two who decide at once the second finds it decided', async () => {
    const elsewhere = await world.person({ instanceRole: 'coordinator', mandate: { topicFields: ['Forschung & Förderung'] } });
    const { body } = await suggest();
    expect([(await elsewhere.client.get(`suggestions/${body.id}`)).status, await listed(elsewhere)]).toEqual([404, false]);
    const answers = await Promise.all([accept(body.id), accept(body.id, 1, coordinator, { reason: 'Stimmt so.' })]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
    expect((await page()).edition).toBe(2);
  });

  test('says what a lesson says', async () => {
    expect((await suggest({ ...SAID, title: 'Ku' })).status).toBe(400);
    expect((await suggest({ ...SAID, phase: 3 })).status).toBe(400);
    expect((await suggest(SAID)).body.code).toBe('unchanged');
    expect((await suggest({ kind: 'post', text: 'Text' })).status).toBe(404);
    expect((await suggest(BETTER, editor)).body.code).toBe('may_edit');
  });
});
