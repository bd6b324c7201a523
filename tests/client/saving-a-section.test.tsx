import { draw, me, problem, serve, uuid } from './support.js';
import { afterEach, beforeEach, describe, expect, it, jest, test } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReportDraft } from '../../shared/experiences/contract.js';
import { EMPTY_REPORT, SECTION_NAMES, type ReportContent, type SectionName } from '../../shared/experiences/sections.js';
import { SectionEditor } from '../../client/features/experiences/editor/section-editor.js';
import { Component as ReportNew } from '../../client/routes/report-new.js';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());
afterEach(cleanup);

function draft(content: Partial<ReportContent> = {}, version = 0): ReportDraft {
  return {
    id: uuid(50),
    title: '',
    state: 'draft',
    services: [],
    visibility: null,
    publicRequested: false,
    edition: 0,
    changed: false,
    filled: 0,
    sections: 16,
    changedAt: '2026-11-20T10:00:00.000Z',
    version: 1,
    can: { publish: true, remove: true },
    content: { ...EMPTY_REPORT, ...content },
    states: Object.fromEntries(SECTION_NAMES.map((name) => [name, { version, skipped: false, changedAt: null }])) as ReportDraft['states'],
    names: { services: [], components: [], obstacles: [] },
    files: [],
    withdrawnReason: null,
  };
}

const noted: boolean[] = [];
const open = (name: SectionName, report = draft()) => draw(<SectionEditor person={me.id} report={report} name={name} onUnsaved={(_, unsaved) => void noted.push(unsaved)} />);
const puts = (calls: ReturnType<typeof serve>) => calls.filter(({ method }) => method === 'PUT');
const accepted = (version: number) => ({ body: { version, changedAt: '2026-11-20T10:01:00.000Z' } });
const others = (path: string) => ({ body: path.startsWith('obstacles') || path.startsWith('components') ? { items: [] } : {} });
const saves = (version = 1) => serve(({ method, path }) => (method === 'PUT' ? accepted(version) : others(path)));

describe('a section being written', () => {
  it('asks again after a reload what was not decided', async () => {
    const base = { text: 'Eins.' };
    const calls = serve(({ method, path }) => (method === 'PUT' ? problem(409, 'conflict', { conflict: { base, current: { text: 'Eins dort.' }, version: 2 } }) : others(path)));
    open('approach', draft({ approach: base }, 1));
    fireEvent.change(await screen.findByRole('textbox', { name: 'Vorgehen' }), { target: { value: 'Eins hier.' } });
    await screen.findByRole('region', { name: /inzwischen geändert/ });
    cleanup();
    open('approach', draft({ approach: { text: 'Eins dort.' } }, 2));
    await screen.findByRole('region', { name: /inzwischen geändert/ });
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Vorgehen' })).value).toContain('Eins hier.');
    expect(screen.getByText(/noch markierte Zeilen/)).toBeInTheDocument();
    expect(puts(calls)).toHaveLength(1);
  });

  it('keeps a lesson without a title on the device, and sends it once it has one', async () => {
    const calls = saves();
    const user = userEvent.setup();
    open('lessons');
    await user.click(screen.getByRole('button', { name: 'Erkenntnis ergänzen' }));
    await user.type(screen.getByRole('textbox', { name: /Erläuterung/ }), 'Sechs Wochen vorher.');
    await screen.findByText(/Eine Zeile ist noch nicht vollständig/);
    cleanup();
    open('lessons');
    expect(await screen.findByRole('textbox', { name: /Erläuterung/ })).toHaveValue('Sechs Wochen vorher.');
    expect(noted.at(-1)).toBe(true);
    await user.type(screen.getByRole('textbox', { name: 'Erkenntnis in einem Satz' }), 'Früh reden');
    await screen.findByText(/^Gespeichert/);
    expect(puts(calls).every(({ body }) => (body as { content: ReportContent['lessons'] }).content.rows.every((row) => row.title.length >= 3))).toBe(true);
    expect(puts(calls).at(-1)?.body).toMatchObject({ content: { rows: [{ title: 'Früh reden', text: 'Sechs Wochen vorher.' }] } });
  });

  it('does not wait for a row in which nothing stands yet', async () => {
    const calls = saves();
    const user = userEvent.setup();
    open('setup');
    await user.click(screen.getByRole('button', { name: 'Fachverfahren ergänzen' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /Wie kommt der Antrag/ }), 'xta');
    await screen.findByText(/^Gespeichert/);
    expect(puts(calls).map(({ body }) => body)).toEqual([{ content: { components: [], procedures: [], transport: 'xta' }, skipped: false }]);
    expect(screen.getByRole('textbox', { name: 'Fachverfahren' })).toBeInTheDocument();
  });

  it('still shows after a reload what is no number, and why', async () => {
    saves();
    const user = userEvent.setup();
    open('costs');
    await user.type(screen.getByRole('textbox', { name: /Einmalig/ }), 'zwölf');
    await screen.findByText(/„Einmalig bis zum Go-Live“ ist keine Zahl/);
    cleanup();
    open('costs');
    expect(screen.getByRole('textbox', { name: /Einmalig/ })).toHaveValue('zwölf');
    expect(screen.getByText(/„Einmalig bis zum Go-Live“ ist keine Zahl/)).toBeInTheDocument();
    expect(noted.at(-1)).toBe(true);
  });

  it.each([
    ['the page of the form is left', () => cleanup()],
    ['the window is closed', () => window.dispatchEvent(new Event('pagehide'))],
  ])('is sent at once when %s', async (_, leave) => {
    const calls = saves();
    open('costs');
    const field = screen.getByRole('textbox', { name: /Anmerkung/ });
    jest.useFakeTimers();
    try {
      // The pause after typing never ends here.
      fireEvent.change(field, { target: { value: 'Ohne Schulung.' } });
      leave();
      await jest.advanceTimersByTimeAsync(0);
      expect(puts(calls)).toHaveLength(1);
    } finally {
      jest.useRealTimers();
    }
    expect(puts(calls)[0]?.body).toMatchObject({ content: { note: 'Ohne Schulung.' } });
  });

  it('takes for its own what it had sent itself without hearing the answer', async () => {
    const sent = { text: 'Eins.' };
    serve(({ method, path }) => (method === 'PUT' ? problem(409, 'conflict', { conflict: { base: { text: '' }, current: sent, version: 1 } }) : others(path)));
    open('approach');
    fireEvent.change(await screen.findByRole('textbox', { name: 'Vorgehen' }), { target: { value: 'Eins.' } });
    await waitFor(() => expect(noted.at(-1)).toBe(false));
    expect(screen.queryByRole('region', { name: /inzwischen geändert/ })).toBeNull();
  });
});

test('a report is begun about the service of the address, also before the services are there', async () => {
  const calls = serve(({ path }) => (path.startsWith('services') ? { body: { items: [{ id: uuid(1), slug: 'wohngeld', name: 'Wohngeld' }] } } : { status: 201, body: { id: uuid(50), version: 1 } }));
  const answering = globalThis.fetch;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  globalThis.fetch = (async (address: string, init?: RequestInit) => {
    if (String(address).includes('services')) await released;
    return answering(address, init);
  }) as typeof fetch;
  draw(<ReportNew />, '/erfahrungen/neu?dienst=wohngeld');
  await userEvent.click(screen.getByRole('button', { name: 'Bericht beginnen' }));
  release();
  await waitFor(() => expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ serviceId: uuid(1) }]));
});
