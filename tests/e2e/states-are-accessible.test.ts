import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application.js';
import { expectAccessible, reflowProblems } from '../support/accessibility.js';
import { settled, TestBrowser, visit } from '../support/browser.js';
import { furnish, type Furnished } from '../support/furnished-world.js';
import { focusOn } from '../support/keyboard.js';
import { live } from '../support/live-topics.js';
import { layWire } from '../support/wire.js';

jest.setTimeout(180_000);

let node: TestApplication;
let browser: TestBrowser;
let furnished: Furnished;

beforeAll(async () => {
  node = await startApplication();
  furnished = await furnish(node);
  browser = await TestBrowser.launch();
});
afterAll(async () => {
  await browser.close();
  await node.close();
});
afterEach(() => browser.closePages());

async function openAt(path: string, who: 'lead' | 'helper' | 'guest' = 'lead'): Promise<Page> {
  const page = await browser.openPage(who === 'guest' ? furnished.world.guest() : furnished[who]);
  await visit(page, path);
  return page;
}

const thread = (name: keyof Furnished['threads']): string => `/fragen/${furnished.threads[name]}`;
const post = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text }).last();

describe('errors', () => {
  test('signing in', async () => {
    const page = await openAt('/anmelden', 'guest');
    browser.expectProblem(page, /status of 401/);
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('E-Mail-Adresse').fill('niemand@pruefhausen.example');
    await page.getByLabel('Passwort', { exact: true }).fill('Falsch');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('alert').getByText('stimmt nicht').waitFor();
    await expectAccessible(page);
  });

  test('asking, with a hint at personal data and the preview', async () => {
    const page = await openAt('/fragen/neu');
    await page.getByLabel('Titel').fill('Kurz');
    await page.getByRole('button', { name: 'Frage veröffentlichen' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('IBAN DE89 3704 0044 0532 0130 00\n\n**Fett** und [Link](https://www.example.org)');
    await page.getByText('Stehen hier personenbezogene Daten?').waitFor();
    await page.getByRole('tab', { name: 'Vorschau' }).click();
    await page.getByRole('tabpanel').locator('strong').waitFor();
    await expectAccessible(page);
  });

  test('a draft that is back', async () => {
    const page = await openAt('/fragen/neu');
    await page.getByLabel('Titel').fill('Eine angefangene Frage');
    await page.getByText(/^Entwurf gespeichert/).waitFor();
    await page.reload();
    await settled(page);
    await page.getByText('ist wieder da').waitFor();
    await expectAccessible(page);
  });

  test('a server that fails, a page that is missing, data that takes long', async () => {
    const page = await browser.openPage(furnished.lead);
    browser.expectProblem(page, /status of 500|ERR_FAILED|dynamically imported module|Failed to fetch/);
    await page.route('**/api/threads?*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Fehler', status: 500, code: 'internal', requestId: '01900000-0000-7000-8000-000000000000' }) }),
    );
    await visit(page, '/fragen');
    await page.getByText('Vorgangsnummer für Rückfragen: 01900000-0000-7000-8000-000000000000').first().waitFor();
    await expectAccessible(page);

    await page.route('**/assets/organisations-*.js', (route) => route.abort());
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name: 'Verwaltungen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Das hat nicht geklappt' }).waitFor();
    await expectAccessible(page);

    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/services', async (route) => held.then(() => route.continue()));
    await page.goto('/dienste');
    await page.locator('[aria-busy="true"]').waitFor();
    await expectAccessible(page);
    release();
    await settled(page);
  });

  test('a lost connection', async () => {
    const page = await browser.openPage(furnished.lead);
    browser.expectProblem(page, /ERR_INTERNET_DISCONNECTED|WebSocket/);
    const wire = await layWire(page);
    await visit(page, thread('open'));
    await live(page, `thread:${furnished.threads.open}`);
    await page.getByRole('region', { name: 'Ihre Antwort' }).getByRole('textbox', { name: 'Text', exact: true }).fill('Im Funkloch geschrieben.');
    await wire.cut();
    await page.getByText('Dieses Gerät hat gerade keine Netzverbindung.').waitFor();
    await page.getByRole('button', { name: 'Antworten', exact: true }).click();
    await page.getByText('Nicht gesendet. Ihr Text ist noch da.').waitFor();
    await expectAccessible(page);
  });
});

describe('on a thread', () => {
  test('news behind the bar, all comments, writing a comment', async () => {
    const page = await openAt(thread('full'));
    await live(page, `thread:${furnished.threads.full}`);
    await page.getByRole('button', { name: 'Weitere Antworten laden' }).click();
    await page.getByRole('button', { name: '2 weitere Kommentare' }).click();
    await page.getByText('Kommentar 5').waitFor();
    await page.getByText('Entfernter Beitrag').waitFor();
    await post(page, 'Antwort 1 aus').getByRole('button', { name: 'Kommentieren' }).click();
    await focusOn(page, page.getByRole('textbox', { name: 'Ihr Kommentar' }));
    await furnished.world.post(furnished.helper, furnished.threads.full, 'Gerade geschrieben.');
    await page.getByRole('button', { name: /neue Antwort anzeigen/ }).waitFor();
    await expectAccessible(page);
  });

  test('its menu, changing it, its dialogs', async () => {
    const page = await openAt(thread('open'));
    const choose = async (name: string | RegExp): Promise<void> => {
      await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    for (const entry of ['Sichtbarkeit ändern', 'Löschen', 'Tastaturkürzel']) {
      await choose(entry);
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await choose('Titel und Zuordnung ändern');
    await page.getByRole('region', { name: 'Titel und Zuordnung ändern' }).getByLabel('Titel').fill('Kurz');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
  });

  test('the scope of a solution and that there is one already', async () => {
    const page = await openAt(thread('solved'));
    browser.expectProblem(page, /status of 409/);
    await post(page, 'Noch eine andere Antwort.').getByRole('button', { name: 'Als Lösung markieren' }).click();
    const dialog = page.getByRole('dialog', { name: 'Als Lösung markieren' });
    await dialog.waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Version des Dienstes').selectOption({ index: 1 });
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Als Lösung markieren' }).click();
    await dialog.getByRole('alert').waitFor();
    await expectAccessible(page);
  });

  test('a removed text with its message, earlier versions, a conflict', async () => {
    const answer = await furnished.world.post(furnished.helper, furnished.threads.solved, 'Erster Absatz.\n\nZweiter Absatz.');
    const removed = await furnished.world.post(furnished.helper, furnished.threads.solved, 'Wird gleich entfernt.');
    const page = await openAt(thread('solved'), 'helper');
    browser.expectProblem(page, /status of 409/);
    await page.locator(`#beitrag-${removed}`).getByRole('button', { name: 'Entfernen' }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).hover();
    await expectAccessible(page);

    const edited = page.locator(`#beitrag-${answer}`);
    await edited.getByRole('button', { name: 'Bearbeiten' }).click();
    await edited.getByRole('textbox', { name: 'Text bearbeiten' }).fill('Erster Absatz.\n\nZweiter Absatz, hier geändert.');
    await furnished.helper.client.patch(`posts/${answer}`, { text: 'Erster Absatz.\n\nZweiter Absatz, dort geändert.' }, { version: 1 });
    await edited.getByRole('button', { name: 'Speichern' }).click();
    await edited.getByText('Beide Fassungen behalten').waitFor();
    await expectAccessible(page);
    await edited.getByRole('button', { name: 'Beide Fassungen behalten' }).click();
    await edited.getByRole('button', { name: 'Speichern' }).click();
    await edited.getByRole('button', { name: /^bearbeitet/ }).click();
    await page.getByRole('dialog', { name: 'Frühere Fassungen' }).getByText('dort geändert').waitFor();
    await expectAccessible(page);
  });
});

describe('elsewhere', () => {
  test('the stand of the own house', async () => {
    const page = await openAt(`/dienste/${furnished.service.slug}`);
    await page.getByRole('button', { name: 'Stand ändern' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Phase').selectOption('');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByRole('alert').waitFor();
    await expectAccessible(page);
  });

  test('locking out, password and sessions', async () => {
    const page = await openAt(`/verwaltungen/${furnished.lead.organisation.key}`);
    await page.getByRole('button', { name: 'Zugang von Kai Kollege sperren' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await furnished.world.session(furnished.lead.id);
    await visit(page, '/konto');
    await page.getByRole('button', { name: 'Passwort ändern' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Andere Sitzungen beenden' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
  });

  test('lists of choices, the account menu and the menu of phones', async () => {
    const page = await openAt('/fragen/neu', 'helper');
    await page.getByRole('combobox', { name: 'Bausteine' }).click();
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    // While its list is open react-aria hides the rest of the page from those who hear it; axe would call all of that wrong.
    await expectAccessible(page, ['.combo:has([aria-expanded="true"])', '.popover']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Konto von/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    // An open menu covers a part of the page, which has been looked at without it.
    await expectAccessible(page, ['.header-menu']);
    // Tall enough for all of the filter: what scrolls beneath the bar at the foot counts as covered.
    await page.setViewportSize({ width: 320, height: 900 });
    await visit(page, '/fragen');
    await page.getByRole('button', { name: 'Eingrenzen' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Menü' }).click();
    await expectAccessible(page, ['.header-menu']);
    expect(await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link').count()).toBeGreaterThanOrEqual(4);
  });

  test('a menu with a long name in it stays on a phone', async () => {
    const page = await openAt('/fragen');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: /^Konto von/ }).click();
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    expect(await reflowProblems(page)).toEqual([]);
  });
});
