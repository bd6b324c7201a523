import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { expectAccessible } from '../support/accessibility.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { TestBrowser, visit } from '../support/browser.js';
import { World, type TestPerson } from '../support/factories.js';
import { live } from '../support/live-topics.js';

jest.setTimeout(180_000);

let node: TestApplication;
let world: World;
let browser: TestBrowser;
let coordinator: TestPerson;
let member: TestPerson;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  browser = await TestBrowser.launch();
  [coordinator, member] = [await world.person({ instanceRole: 'coordinator' }), await world.person()];
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser.close();
  await node.close();
});

test('a version is drafted on a phone, published with what is new, seen at once by who has the service open, and taken back', async () => {
  const service = await world.service({ name: 'Fischereischein online' });
  await member.client.put(`rollouts/${service.id}`, { state: 'active', phase: 3, goLiveOn: null });
  const reader = await browser.openPage(member, { dark: true });
  await visit(reader, `/dienste/${service.slug}?ansicht=versionen`);
  await live(reader, `service:${service.id}`);
  const page = await browser.openPage(coordinator, { width: 320, height: 800 });
  await visit(page, `/dienste/${service.slug}?ansicht=versionen`);
  await page.getByRole('link', { name: 'Neue Version' }).click();
  await page.getByRole('heading', { name: 'Neue Version von »Fischereischein online«' }).waitFor();
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await page.getByRole('link', { name: /„Bezeichnung“ fehlt noch/ }).waitFor();
  await page.getByLabel('Bezeichnung').fill('2.0');
  await page.getByLabel('Erschienen am').fill('2026-05-01');
  await page.getByLabel('Teil nennen, der sich geändert hat').selectOption({ label: 'Schnittstellen' });
  await page.getByRole('textbox', { name: 'Schnittstellen' }).fill('XTA statt Mail.');
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await page.getByRole('heading', { name: 'Entwurf: Fischereischein online 2.0' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Veröffentlichen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 Verwaltung führt den Dienst ein.').waitFor();
  await dialog.getByText('Die bisherige Version 1.0 nennen keine Lösung und kein Erfahrungsbericht.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.getByText('Version 2.0 ist veröffentlicht.').waitFor();
  const entry = reader.getByRole('article', { name: /Version 2.0/ });
  await entry.getByText('XTA statt Mail.').waitFor();
  await entry.getByText('aktuell').waitFor();
  await expectAccessible(reader);
  await visit(reader, '/');
  await reader.getByRole('link', { name: '2.0 – was neu ist' }).click();
  await entry.waitFor();
  await visit(reader, `/dienste/${service.slug}`);
  await reader.getByRole('heading', { name: 'Neu in Version 2.0' }).waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Entwurf', { exact: true }).waitFor();
  await reader.getByRole('heading', { name: 'Neu in Version 2.0' }).waitFor({ state: 'detached' });
});

test('a published version is corrected while a colleague corrects it too, and withdrawn with a reason', async () => {
  const service = await world.service({ name: 'Angelkarte online' });
  const { body } = await coordinator.client.post<{ id: string }>('service-versions', { serviceId: service.id, label: '2.0', releasedOn: '2026-05-01', news: [{ part: 'forms', text: 'Kürzer.' }] });
  await coordinator.client.post(`service-versions/${body.id}/publish`, undefined, { version: 1 });
  const page = await browser.openPage(coordinator, { dark: true });
  await visit(page, `/dienste/${service.slug}?ansicht=versionen`);
  await page.getByRole('link', { name: 'Bearbeiten: Version 2.0' }).click();
  await page.getByRole('textbox', { name: 'Antragsstrecke' }).fill('Zwei Seiten kürzer.');
  await page.getByLabel('Grund').fill('Genauer gesagt.');
  const colleague = await world.person({ instanceRole: 'coordinator' });
  expect((await colleague.client.put(`service-versions/${body.id}`, { label: '2.0', releasedOn: '2026-05-02', news: [{ part: 'forms', text: 'Viel kürzer.' }], reason: 'Anders gesagt.' }, { version: 2 })).status).toBe(200);
  browser.expectProblem(page, /409/);
  await page.getByRole('button', { name: 'Berichtigen' }).click();
  const conflict = page.getByRole('alert').filter({ hasText: 'Inzwischen hat jemand anderes gespeichert' });
  await conflict.getByText('Dort steht jetzt: Viel kürzer.').waitFor();
  expect([await page.getByRole('textbox', { name: 'Antragsstrecke' }).inputValue(), await page.getByLabel('Erschienen am').inputValue()]).toEqual(['Zwei Seiten kürzer.', '2026-05-02']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Berichtigen' }).click();
  await page.getByText('Die Version ist berichtigt.').waitFor();
  await page.getByRole('region', { name: 'Verlauf' }).getByText('Grund: Genauer gesagt.').waitFor();
  await page.getByRole('button', { name: 'Zurückziehen …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Grund').fill('Zurückgerufen.');
  await dialog.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
  await page.getByText('Version 2.0 ist zurückgezogen.').waitFor();
  await page.getByRole('article', { name: /Version 1.0/ }).getByText('aktuell').waitFor();
  await expectAccessible(page);
});
