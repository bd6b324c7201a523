import { me, draw, uuid } from './support.js';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import type { SearchHit } from '../../shared/search/contract.js';
import { SearchButton } from '../../client/features/search/search-button.js';
import { forgetRecent, readRecent, rememberVisit } from '../../client/lib/recent.js';
import { organisationHit, serviceHit, threadHit } from './search-hits.js';

interface Asked {
  q: string;
  aborted: () => boolean;
  answer: (hits?: SearchHit[], more?: { limited?: boolean; status?: number; code?: string }) => Promise<void>;
}

/** The server, answering when the test says so. */
function listen(): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = ((address: string, init: RequestInit) =>
    new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      asked.push({
        q: new URL(address, 'http://localhost').searchParams.get('q') ?? '',
        aborted: () => init.signal?.aborted === true,
        answer: (hits = [], { limited = false, status = 200, code } = {}) =>
          act(async () => {
            const groups = [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, items]) => ({ kind, items }));
            const body = code ? { type: 'about:blank', title: code, status, code, requestId: 'r-1' } : { groups, limited };
            resolve({ ok: status < 400, status, headers: new Headers(), json: async () => body } as unknown as Response);
          }),
      });
    })) as unknown as typeof fetch;
  return asked;
}

const Where = () => <output data-testid="where">{useLocation().pathname + useLocation().search}</output>;
const where = (): string | null => screen.getByTestId('where').textContent;
const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Suche in Fahrwasser' });
const active = (): HTMLElement | null => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');

let user: ReturnType<typeof userEvent.setup>;
let asked: Asked[];

function start(): void {
  draw(
    <>
      <SearchButton me={me} />
      <label>
        Notiz <input />
      </label>
      <Where />
    </>,
  );
}

async function openPalette(): Promise<void> {
  start();
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox');
}

/** Types a word and waits until the last of its queries has been asked. */
async function type(text: string): Promise<Asked> {
  await user.type(field(), text);
  await waitFor(() => expect(asked.at(-1)?.q).toBe((field() as HTMLInputElement).value.trim()));
  return asked.at(-1) as Asked;
}

/** The same, answered with these hits, which are then shown. */
async function find(text: string, hits: SearchHit[]): Promise<void> {
  const last = await type(text);
  await last.answer(hits);
  await waitFor(() => expect(screen.getByRole('listbox')).toHaveAttribute('data-shown', last.q));
}

beforeEach(() => {
  localStorage.clear();
  user = userEvent.setup();
  asked = listen();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('opening the palette', () => {
  it('opens with / and not while somebody types', async () => {
    start();
    await user.type(screen.getByLabelText('Notiz'), 'a/b');
    expect(screen.queryByRole('combobox')).toBeNull();
    act(() => screen.getByLabelText('Notiz').blur());
    await user.keyboard('/');
    expect(await screen.findByRole('combobox')).toHaveFocus();
  });

  it('leaves / alone where letters are switched off, Ctrl K still works', async () => {
    localStorage.setItem('fahrwasser:shortcuts', 'off');
    start();
    await user.keyboard('/');
    expect(screen.queryByRole('combobox')).toBeNull();
    await user.click(screen.getByLabelText('Notiz'));
    await user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('combobox')).toHaveFocus();
  });

  it('leaves Ctrl K to the field that uses it itself', async () => {
    start();
    const note = screen.getByLabelText('Notiz');
    note.addEventListener('keydown', (event) => event.preventDefault());
    await user.click(note);
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('offers commands and what was opened last, and asks the server nothing', async () => {
    rememberVisit(me.id, { kind: 'thread', path: `/fragen/${uuid(7)}`, title: 'Wie lief es zuletzt?' });
    await openPalette();
    expect(within(screen.getByRole('group', { name: 'Zuletzt besucht' })).getByRole('option', { name: 'Wie lief es zuletzt?' })).toHaveAttribute('href', `/fragen/${uuid(7)}`);
    expect(screen.getByRole('option', { name: 'Frage stellen' })).toBeVisible();
    expect(field()).not.toHaveAttribute('aria-activedescendant');
    expect(asked).toHaveLength(0);
  });
});

describe('moving by keyboard', () => {
  const HITS = [serviceHit(1, 'Wohngeld'), threadHit(2, { state: 'solved' }), organisationHit()];

  it('is a combobox with labelled groups and one active row', async () => {
    await openPalette();
    await find('wohngeld', HITS);
    expect(field()).toHaveAttribute('aria-expanded', 'true');
    expect(document.getElementById(field().getAttribute('aria-controls') ?? '')).toBe(screen.getByRole('listbox'));
    expect(screen.getAllByRole('group').map((group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent)).toEqual(['Dienste', 'Fragen', 'Verwaltungen', 'Mehr']);
    expect(active()).toHaveTextContent('Wohngeld');
    expect(active()).toHaveTextContent('OZG-ID 10072 · 3 live');
    expect(active()).toHaveTextContent('Wohngeld als Zuschuss');
    expect(screen.getAllByRole('option', { selected: true })).toEqual([active()]);
    expect(screen.getByRole('option', { name: /^Frage 2/ })).toHaveTextContent('Gelöst · Wohngeld · Phase 5 Technische Anbindung · Amt Wiesenau');
  });

  it('goes down and up around the end, and to both ends', async () => {
    await openPalette();
    await find('wohngeld', HITS);
    await user.keyboard('{ArrowDown}');
    expect(active()).toHaveTextContent('Frage 2');
    await user.keyboard('{End}');
    expect(active()).toHaveTextContent('Alle Treffer zu „wohngeld“ anzeigen');
    await user.keyboard('{ArrowDown}');
    expect(active()).toHaveTextContent('Wohngeld');
    await user.keyboard('{ArrowUp}{Home}');
    expect(active()).toHaveTextContent('Wohngeld');
    expect(field()).toHaveFocus();
  });

  it('opens the active row, remembers the query and closes', async () => {
    await openPalette();
    await find('wohngeld', HITS);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(where()).toBe(`/fragen/${uuid(2)}`));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(readRecent(me.id).queries).toEqual(['wohngeld']);
  });

  it('opens a new tab with Ctrl Enter and stays', async () => {
    const tab = jest.spyOn(window, 'open').mockReturnValue(null);
    await openPalette();
    await find('wohngeld', HITS);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(tab).toHaveBeenCalledWith('/dienste/dienst-1', '_blank', 'noopener');
    expect(field()).toHaveFocus();
  });

  it('says the number of hits once it has come to rest', async () => {
    await openPalette();
    await find('wohngeld', HITS);
    expect(await screen.findByText('3 Treffer.')).toBeInTheDocument();
  });
});

describe('asking while typing', () => {
  it('asks at the first key, ends what is outdated, and shows only the newest', async () => {
    await openPalette();
    await user.type(field(), 'w');
    expect(asked.map(({ q }) => q)).toEqual(['w']);
    const last = await type('ohngeld');
    expect(last.q).toBe('wohngeld');
    expect(asked.slice(0, -1).every(({ aborted }) => aborted())).toBe(true);
    await last.answer([threadHit(3)]);
    await screen.findByRole('option', { name: /^Frage 3/ });
    await asked[0]?.answer([threadHit(9)]);
    expect(screen.getByRole('option', { name: /^Frage 3/ })).toBeVisible();
    expect(screen.queryByRole('option', { name: /^Frage 9/ })).toBeNull();
  });

  it('keeps the hits while the next come', async () => {
    await openPalette();
    await find('wohn', [threadHit(3)]);
    await type('geld');
    expect(screen.getByRole('option', { name: /^Frage 3/ })).toBeVisible();
    expect(screen.getByRole('listbox')).toHaveAttribute('data-shown', '');
  });

  it('holds Enter until the hits of what was typed are there', async () => {
    await openPalette();
    await find('wohn', [threadHit(3)]);
    const last = await type('geld');
    await user.keyboard('{Enter}');
    expect(where()).toBe('/');
    await last.answer([threadHit(4)]);
    await waitFor(() => expect(where()).toBe(`/fragen/${uuid(4)}`));
  });

  it('offers a question with this title where nothing fits', async () => {
    await openPalette();
    await find('Gibt es das schon', []);
    expect(screen.getByText('Zu „Gibt es das schon“ wurde nichts gefunden.')).toBeVisible();
    expect(screen.getByRole('option', { name: 'Frage mit diesem Titel stellen' })).toHaveAttribute('href', '/fragen/neu?titel=Gibt+es+das+schon');
  });

  it('finds its commands by the beginnings of their words', async () => {
    await openPalette();
    await find('offen frag', [threadHit(3)]);
    expect(within(screen.getByRole('group', { name: 'Gehe zu' })).getAllByRole('option').map((option) => option.textContent)).toEqual(['Zu den offenen Fragen']);
  });

  it.each([
    ['limited', { limited: true }, 'Die Suche läuft gerade eingeschränkt.'],
    ['too many', { status: 429, code: 'rate_limited' }, 'Das waren sehr viele Anfragen. Bitte warten Sie einen Moment.'],
    ['broken', { status: 500, code: 'internal' }, 'Die Suche hat gerade nicht geantwortet. Bitte versuchen Sie es noch einmal.'],
  ])('says in one line that it is %s', async (_name, more, text) => {
    await openPalette();
    await (await type('wohngeld')).answer([threadHit(3)], more);
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByRole('option', { name: 'Alle Treffer zu „wohngeld“ anzeigen' })).toBeVisible();
  });

  it('marks by text nodes, whatever the text is', async () => {
    await openPalette();
    const text = '<img src=x onerror=alert(1)> Wohngeld';
    await find('wohngeld', [threadHit(3, { title: { text, marks: [[29, 8]] } })]);
    const row = screen.getByRole('option', { name: /^<img/ });
    expect(row.querySelector('img')).toBeNull();
    expect([...row.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Wohngeld']);
  });
});

describe('what was opened last', () => {
  it('is kept for each person and forgotten with the others at signing in, with all at signing out', () => {
    rememberVisit('one', { kind: 'service', path: '/dienste/a', title: 'A' });
    rememberVisit('two', { kind: 'service', path: '/dienste/b', title: 'B' });
    forgetRecent('two');
    expect(readRecent('one').visits).toEqual([]);
    expect(readRecent('two').visits).toHaveLength(1);
    forgetRecent();
    expect(readRecent('two').visits).toEqual([]);
  });

  it('counts what was kept broken as nothing', () => {
    localStorage.setItem('fahrwasser:recent:one', '{"visits":[{"kind":"service","path":"https://example.org","title":"A"}, null],"queries":[1]}');
    expect(readRecent('one')).toEqual({ visits: [], queries: [] });
  });
});
