import { draw, me, problem, serve, uuid, type Call } from './support.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation, useMatch } from 'react-router';
import type { Act, AuditEntryView } from '../../shared/audit/contract.js';
import type { CaseListItem, CasePage } from '../../shared/moderation/contract.js';
import { refreshCases } from '../../client/features/moderation/cache.js';
import { CaseList } from '../../client/features/moderation/case-list.js';
import { CaseView } from '../../client/features/moderation/case-view.js';
import { useCase } from '../../client/features/moderation/use-case.js';

const item = (number: number, part: Partial<CaseListItem> = {}): CaseListItem => ({
  id: uuid(number),
  version: 1,
  subject: { kind: 'post', id: uuid(number + 500), title: `Frage ${number}` },
  organisation: me.organisation,
  services: [],
  reasons: ['unobjective'],
  urgent: false,
  flagCount: 1,
  openedAt: '2026-11-20T10:00:00.000Z',
  closedAt: null,
  outcome: null,
  claimedBy: null,
  ...part,
});

const CAN = { claim: true, release: false, hide: true, restore: false, decide: false, close: true, reopen: false, note: true, warn: true, restrict: true, free: false };

const page = (part: Partial<CasePage> = {}): CasePage => ({
  ...item(1),
  content: { state: 'shown', path: `/fragen/${uuid(7)}`, visibility: 'community', author: { name: 'Jan Petersen', organisation: me.organisation }, createdAt: '2026-11-20T09:00:00.000Z', text: 'Das ist doch Unsinn.', before: [] },
  flags: [{ reason: 'unobjective', note: 'Bitte lesen', about: null, organisation: me.organisation, at: '2026-11-20T10:00:00.000Z' }],
  notes: [],
  author: { readOnlyUntil: null, suspendedUntil: null },
  can: CAN,
  ...part,
});

const entry = (number: number, done: Act, part: Partial<AuditEntryView> = {}): AuditEntryView => ({
  id: uuid(number),
  act: done,
  area: 'moderation',
  subject: { kind: 'post', id: uuid(501), title: 'Frage 1' },
  actor: { name: 'Maren Volquardsen', organisation: me.organisation },
  reason: null,
  caseId: uuid(1),
  occurredAt: new Date().toISOString(),
  undoes: null,
  undone: false,
  sealed: false,
  can: { undo: false },
  ...part,
});

let user: ReturnType<typeof userEvent.setup>;
let calls: Call[];
const server = { items: [] as CaseListItem[], page: page(), log: [] as AuditEntryView[], answer: (_: Call): ReturnType<Parameters<typeof serve>[0]> => null };

beforeEach(() => {
  localStorage.clear();
  user = userEvent.setup();
  server.items = [item(1), item(2), item(3)];
  server.page = page();
  server.log = [];
  server.answer = () => null;
  calls = serve((call) => {
    if (call.method !== 'GET') return server.answer(call);
    if (call.path.startsWith('moderation/cases?')) return { body: { items: server.items, nextCursor: null } };
    if (call.path.startsWith('moderation/cases/')) return { body: server.page };
    if (call.path.startsWith('referrals?')) return { body: { items: [], nextCursor: null } };
    if (call.path.startsWith('audit?')) return { body: { items: server.log, nextCursor: null } };
    return { body: { open: server.items.length, urgent: 0, mine: 0 } };
  });
});

const sent = (): Call[] => calls.filter(({ method }) => method !== 'GET');
const row = (number: number): HTMLElement => screen.getByRole('link', { name: `Frage ${number}` });

function OpenCase() {
  const state = useCase(uuid(1));
  return state.page ? <CaseView state={state} page={state.page} /> : null;
}

/** The queue and the page of a case, as their addresses have it. */
function Places({ onHelp }: { onHelp: () => void }) {
  const location = useLocation();
  return useMatch('/moderation/:id') ? <OpenCase /> : <CaseList key={location.key} selection={{ list: 'open' }} empty={<p>leer</p>} onHelp={onHelp} />;
}

async function openList() {
  const onHelp = jest.fn();
  const { client } = draw(<Places onHelp={onHelp} />, '/moderation?grund=unsachlich');
  await screen.findByRole('link', { name: 'Frage 1' });
  return { onHelp, happened: () => act(async () => void (await refreshCases(client))) };
}

async function openCase() {
  const { client } = draw(<OpenCase />);
  await screen.findByRole('heading', { level: 1, name: 'Frage 1' });
  return { happened: () => act(async () => void (await refreshCases(client))) };
}

describe('the queue by keyboard', () => {
  it('moves by j, k and the arrows, and takes the row that has the focus on and gives it back', async () => {
    await openList();
    server.answer = ({ method }) => {
      server.items = [item(1), item(2, { version: method === 'PUT' ? 2 : 3, claimedBy: method === 'PUT' ? { name: me.name, mine: true } : null }), item(3)];
      return { body: { version: 2, act: uuid(90) } };
    };
    await user.keyboard('jj');
    expect(row(2)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(row(3)).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(row(2)).toHaveFocus();
    await user.keyboard('u');
    await screen.findByText('Von Ihnen übernommen');
    expect(row(2)).toHaveFocus();
    await user.keyboard('u');
    await waitFor(() => expect(screen.queryByText('Von Ihnen übernommen')).toBeNull());
    expect(sent().map(({ method, path, version }) => [method, path, version])).toEqual([
      ['PUT', `moderation/cases/${uuid(2)}/claim`, '"1"'],
      ['DELETE', `moderation/cases/${uuid(2)}/claim`, '"2"'],
    ]);
  });

  it('does nothing without a row, in a field, or when switched off', async () => {
    const { onHelp } = await openList();
    await user.keyboard('uhe{ArrowDown}');
    expect(document.body).toHaveFocus();
    await user.keyboard('?');
    expect(onHelp).toHaveBeenCalledTimes(1);
    row(1).focus();
    localStorage.setItem('fahrwasser:shortcuts', 'off');
    await user.keyboard('u?j');
    expect(row(1)).toHaveFocus();
    expect(onHelp).toHaveBeenCalledTimes(1);
    expect(sent()).toEqual([]);
  });

  it('leaves alone what a colleague has taken on', async () => {
    server.items = [item(1, { claimedBy: { name: 'Tobias Lindner', mine: false } })];
    await openList();
    await user.keyboard('ju');
    expect(sent()).toEqual([]);
    expect(screen.getByText('Übernommen von Tobias Lindner')).toBeVisible();
  });

  it('decides only with the case before one\'s eyes, and r leads back to the row in the same list', async () => {
    await openList();
    await user.keyboard('jh');
    const dialog = await screen.findByRole('dialog', { name: 'Inhalt ausblenden' });
    expect(within(dialog).getByText(/sind sofort für alle weg/)).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await user.click(within(dialog).getByRole('button', { name: 'Abbrechen' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('e');
    expect(await screen.findByRole('dialog', { name: 'Kein Verstoß: Vorgang schließen' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
    await user.keyboard('r');
    await waitFor(() => expect(row(1)).toHaveFocus());
  });

  it('lets new cases wait behind a bar while what is known of the others changes in place', async () => {
    const { happened } = await openList();
    server.items = [item(9, { urgent: true }), item(1, { flagCount: 4 }), item(2), item(3)];
    await happened();
    await screen.findByText('4 Meldungen');
    expect(screen.queryByRole('link', { name: 'Frage 9' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /1 neuer Vorgang/ }));
    await waitFor(() => expect(row(9)).toHaveFocus());
    expect(screen.getByText('Dringend')).toBeVisible();
  });
});

describe('an act in a case', () => {
  const hide = async (): Promise<HTMLElement> => {
    await user.click(screen.getByRole('button', { name: 'Ausblenden' }));
    return screen.findByRole('dialog', { name: 'Inhalt ausblenden' });
  };
  const reason = (dialog: HTMLElement): HTMLElement => within(dialog).getByRole('textbox', { name: 'Begründung' });

  it('offers only what the server allows', async () => {
    server.page = page({ can: { ...CAN, hide: false, close: false, warn: false, restrict: false } });
    await openCase();
    expect(screen.getByRole('button', { name: 'Übernehmen' })).toBeVisible();
    for (const name of ['Ausblenden', 'Kein Verstoß', 'Anders erledigt', 'Verwarnen', 'Zeitweise sperren', 'Wieder zeigen']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('needs a reason, which a template begins and never replaces', async () => {
    await openCase();
    const dialog = await hide();
    await user.click(within(dialog).getByRole('button', { name: 'Für alle ausblenden' }));
    expect(within(dialog).getByRole('link', { name: 'Bitte begründen Sie die Maßnahme.' })).toBeVisible();
    expect(sent()).toEqual([]);
    await user.type(reason(dialog), 'Eigene Worte.');
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /Vorlage/ }), 'Werbung');
    expect((reason(dialog) as HTMLTextAreaElement).value).toMatch(/^Eigene Worte\.\n\n„Frage 1“ wirbt/);
  });

  it('opens with the reason for citizens\' data, and with what was typed before it was left', async () => {
    server.page = page({ urgent: true, reasons: ['personal_data'] });
    await openCase();
    await user.click(screen.getByRole('button', { name: 'Sofort ausblenden' }));
    let dialog = await screen.findByRole('dialog');
    expect((reason(dialog) as HTMLTextAreaElement).value).toContain('In „Frage 1“ standen personenbezogene Daten');
    await user.clear(reason(dialog));
    await user.type(reason(dialog), 'Mit Aktenzeichen');
    await user.click(within(dialog).getByRole('button', { name: 'Abbrechen' }));
    await user.click(screen.getByRole('button', { name: 'Sofort ausblenden' }));
    dialog = await screen.findByRole('dialog');
    expect(reason(dialog)).toHaveValue('Mit Aktenzeichen');
  });

  it('refused because a colleague was first, says what they did, keeps the words and goes on with the new version', async () => {
    await openCase();
    const dialog = await hide();
    await user.type(reason(dialog), 'Verletzend');
    server.answer = ({ version }) => {
      if (version === '"1"') {
        server.page = page({ version: 2, notes: [{ author: 'Maren Volquardsen', text: 'Ich rufe an.', at: '2026-11-20T11:00:00.000Z' }] });
        server.log = [entry(80, 'people.warned', { reason: 'Bitte sachlich bleiben.' })];
        return problem(409, 'conflict');
      }
      server.page = page({ version: 3, closedAt: '2026-11-20T12:00:00.000Z', outcome: 'hidden', can: { ...CAN, hide: false, restore: true } });
      server.log = [entry(81, 'texts.hidden', { can: { undo: true } }), ...server.log];
      return { body: { version: 3, act: uuid(81) } };
    };
    await user.click(within(dialog).getByRole('button', { name: 'Für alle ausblenden' }));
    expect(await within(dialog).findByText(/Maren Volquardsen: Verwarnung ausgesprochen/)).toBeVisible();
    expect(reason(dialog)).toHaveValue('Verletzend');
    await user.click(within(dialog).getByRole('button', { name: 'Für alle ausblenden' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent().map(({ version, body }) => [version, body])).toEqual([
      ['"1"', { reason: 'Verletzend' }],
      ['"2"', { reason: 'Verletzend' }],
    ]);
    expect(screen.getByRole('button', { name: 'Rückgängig' })).toBeVisible();
    expect(screen.getByText('Ergebnis: ausgeblendet')).toBeVisible();
  });

  it('no longer possible sends nothing and leaves the words to be copied', async () => {
    await openCase();
    const dialog = await hide();
    await user.type(reason(dialog), 'Verletzend');
    server.answer = () => {
      server.page = page({ version: 2, content: { ...page().content, state: 'hidden' }, can: { ...CAN, hide: false } });
      return problem(409, 'conflict');
    };
    const send = within(dialog).getByRole('button', { name: 'Für alle ausblenden' });
    await user.click(send);
    expect(await within(dialog).findByText(/nicht mehr möglich/)).toBeVisible();
    await user.click(send);
    expect(sent()).toHaveLength(1);
    expect(reason(dialog)).toHaveValue('Verletzend');
  });

  it('restricts for the chosen time and says until when', async () => {
    await openCase();
    await user.click(screen.getByRole('button', { name: 'Zeitweise sperren' }));
    const dialog = await screen.findByRole('dialog', { name: 'Auf Zeit sperren' });
    await user.click(within(dialog).getByRole('radio', { name: 'Anmelden sperren' }));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Dauer' }), '7 Tage');
    expect(within(dialog).getByText(/kann sich bis .+ nicht anmelden/)).toBeVisible();
    await user.type(reason(dialog), 'Wiederholt');
    server.answer = () => ({ body: { version: 2, act: uuid(82) } });
    await user.click(within(dialog).getByRole('button', { name: 'Sperren' }));
    await waitFor(() => expect(sent()[0]?.body).toEqual({ kind: 'suspended', days: 7, reason: 'Wiederholt' }));
  });

  it('shows what others changed only when asked', async () => {
    const { happened } = await openCase();
    server.page = page({ version: 2, content: { ...page().content, text: 'Anderer Text' } });
    await happened();
    const bar = await screen.findByRole('button', { name: /hat sich geändert/ });
    expect(screen.queryByText('Anderer Text')).toBeNull();
    await user.click(bar);
    expect(await screen.findByText('Anderer Text')).toBeVisible();
  });
});
