import { draw, me, post, problem, serve, threadPage, uuid } from './support.js';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PostView, ThreadPage } from '../../shared/threads/contract.js';
import { refreshAfter } from '../../client/features/threads/cache.js';
import { ThreadView } from '../../client/features/threads/thread-view.js';
import { draftKey } from '../../client/lib/drafts.js';
import type { Call } from './support.js';

/** A page whose server state the test changes; `other` answers everything that is not reading the page. */
async function open(start: ThreadPage, other: (call: Call) => ReturnType<Parameters<typeof serve>[0]> = () => ({ status: 204 })) {
  const server = { page: start as ThreadPage | null };
  const calls = serve((call) => {
    if (call.method === 'GET' && call.path === `threads/${uuid(1)}`) return server.page ? { body: server.page } : problem(404, 'not_found');
    // Nobody suggests anything here.
    return call.method === 'GET' && call.path.startsWith('suggestions') ? { body: { items: [], nextCursor: null } } : other(call);
  });
  const { client } = draw(<ThreadView id={uuid(1)} me={me} />);
  await screen.findByRole('heading', { level: 1, name: start.title });
  const happened = (type: 'posts.created' | 'threads.gone'): Promise<void> =>
    act(async () => {
      await refreshAfter({ type, threadId: uuid(1) }, client);
    });
  return { server, calls, happened };
}

describe('the page of a thread', () => {
  beforeEach(() => localStorage.clear());

  it('lets a new answer wait behind a bar and shows it when asked', async () => {
    const user = userEvent.setup();
    const { server, happened } = await open(threadPage([post(10)]));
    server.page = threadPage([post(10), post(11)]);
    await happened('posts.created');
    const bar = await screen.findByRole('button', { name: /1 neue Antwort anzeigen/ });
    expect(screen.queryByText('Text 11')).toBeNull();
    await user.click(bar);
    expect(await screen.findByText('Text 11')).toBeVisible();
    expect(screen.queryByRole('button', { name: /anzeigen/ })).toBeNull();
  });

  it('leads from the bar to the first new comment of a discussion', async () => {
    const user = userEvent.setup();
    const comments: PostView[] = [];
    const discussion = (): ThreadPage => threadPage([], { kind: 'discussion', state: 'talk', opening: post(2, { kind: 'opening', comments: comments.slice(0, 3), commentCount: comments.length }) });
    const { server, calls, happened } = await open(discussion(), () => ({ body: { items: [...comments], nextCursor: null } }));
    // Comments that come with their first reading are no news: it must have ended before the others write.
    await waitFor(() => expect(calls.some(({ path }) => path.includes('/posts'))).toBe(true));
    await happened('posts.created');
    comments.push(post(30, { kind: 'comment' }), post(31, { kind: 'comment' }));
    server.page = discussion();
    await happened('posts.created');
    await user.click(await screen.findByRole('button', { name: /2 neue Kommentare anzeigen/ }));
    await waitFor(() => expect(screen.getByRole('article', { name: /Person 30/ })).toHaveFocus());
    expect(screen.getByText('Text 31')).toBeVisible();
  });

  it('changes numbers in place without a bar', async () => {
    const { server, happened } = await open(threadPage([post(10)]));
    server.page = threadPage([post(10, { helpfulCount: 2 })]);
    await happened('posts.created');
    expect(await screen.findByText('Hilft 2 Personen')).toBeVisible();
    expect(screen.queryByRole('button', { name: /anzeigen/ })).toBeNull();
  });

  it('takes what coordination hid from the page at once, earlier texts that are open included, and shows it again where it is restored', async () => {
    const user = userEvent.setup();
    const comment = (part: Partial<PostView>): PostView => post(20, { kind: 'comment', ...part });
    const hidden = { hidden: true, removed: true, text: null };
    const state = (part: Partial<PostView>): ThreadPage => threadPage([post(10, { ...part, comments: [comment(part)], commentCount: 1 })], { answerCount: part.hidden ? 0 : 1 });
    const edited = { editedAt: '2026-11-20T11:00:00.000Z' };
    const { server, happened } = await open(state(edited), () => ({ body: { items: [{ version: 1, text: 'Früherer Text', writtenAt: '2026-11-20T10:00:00.000Z', note: null }] } }));
    await user.click(within(screen.getByRole('article', { name: /Person 10/ })).getAllByRole('button', { name: /bearbeitet/ })[0] as HTMLElement);
    await screen.findByText('Früherer Text');
    server.page = state({ ...edited, ...hidden });
    await happened('posts.created');
    await waitFor(() => expect(screen.getAllByText('Beitrag von der Koordination ausgeblendet.')).toHaveLength(2));
    expect(screen.queryByText(/^(Text (10|20)|Früherer Text)$/)).toBeNull();
    expect(screen.queryByRole('button', { name: /anzeigen/ })).toBeNull();
    server.page = state(edited);
    await happened('posts.created');
    expect(await screen.findByText('Text 20')).toBeVisible();
    expect(screen.getByText('Text 10')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the own answer at once, and sends it once', async () => {
    const user = userEvent.setup();
    const { server, calls } = await open(threadPage([]), (call) => {
      if (call.method !== 'POST') return { status: 204 };
      server.page = threadPage([post(10, { text: 'So geht es.' })]);
      return { status: 201, body: { id: uuid(10), version: 1 } };
    });
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'So geht es.');
    await user.click(screen.getByRole('button', { name: 'Antworten' }));
    const answer = await screen.findByRole('article', { name: /Person 10/ });
    expect(within(answer).getByText('So geht es.')).toBeVisible();
    await waitFor(() => expect(answer).toHaveFocus());
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('');
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('marks an answer as helpful at once and takes it back where the server refuses', async () => {
    const user = userEvent.setup();
    await open(threadPage([post(10, { can: { ...post(0).can, markHelpful: true } })]), () => problem(403, 'own_post'));
    const button = screen.getByRole('button', { name: 'Hilft' });
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'false'));
    expect(screen.queryByText('Hilft 1 Person')).toBeNull();
  });

  it('merges with what somebody else saved meanwhile, and saves with the new version', async () => {
    const user = userEvent.setup();
    const mine = (text: string, version: number) => post(10, { text, version, can: { ...post(0).can, edit: true } });
    const { server, calls } = await open(threadPage([mine('eins\n\nzwei', 1)]), (call) => {
      if (call.method !== 'PATCH') return { status: 204 };
      if (call.version === '"1"') return problem(409, 'conflict', { conflict: { base: { text: 'eins\n\nzwei' }, current: { text: 'eins anders\n\nzwei' }, version: 2 } });
      server.page = threadPage([mine((call.body as { text: string }).text, 3)]);
      return { body: { version: 3 } };
    });
    await user.click(screen.getByRole('button', { name: 'Bearbeiten' }));
    const field = await screen.findByRole('textbox', { name: 'Text bearbeiten' });
    await user.type(field, ' neu');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await screen.findByText(/inzwischen an anderer Stelle geändert/);
    expect(screen.getByRole('textbox', { name: 'Vorschlag zum Speichern' })).toHaveValue('eins anders\n\nzwei neu');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Vorschlag zum Speichern' })).toBeNull());
    expect(calls.filter(({ method }) => method === 'PATCH').map(({ version }) => version)).toEqual(['"1"', '"2"']);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('fahrwasser:draft'))).toEqual([]);
  });

  it('tells an author whose answer was graded meanwhile that the edit would end that, before it does', async () => {
    const user = userEvent.setup();
    const mine = (part: Partial<PostView>) => threadPage([post(10, { can: { ...post(0).can, edit: true }, ...part })]);
    const { server, calls } = await open(mine({}), (call) => {
      if (call.method !== 'PATCH') return { status: 204 };
      if (call.version === '"2"') return { body: { version: 3 } };
      server.page = mine({ version: 2, grade: { grade: 'checked', by: me.organisation, at: '2026-11-20T11:00:00.000Z' } });
      return problem(409, 'conflict', { conflict: { base: { text: 'Text 10' }, current: { text: 'Text 10' }, version: 2 } });
    });
    await user.click(screen.getByRole('button', { name: 'Bearbeiten' }));
    await user.type(await screen.findByRole('textbox', { name: 'Text bearbeiten' }), ' neu');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    expect(await screen.findByText(/entfällt seine Einstufung/)).toBeVisible();
    expect(screen.getByText('Geprüft')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Text bearbeiten' })).toHaveValue('Text 10 neu');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Text bearbeiten' })).toBeNull());
    expect(calls.filter(({ method }) => method === 'PATCH').map(({ version, body }) => [version, body])).toEqual([['"1"', { text: 'Text 10 neu' }], ['"2"', { text: 'Text 10 neu' }]]);
  });

  it('keeps an edit of a post that was removed meanwhile, to be copied', async () => {
    const user = userEvent.setup();
    await open(threadPage([post(10, { can: { ...post(0).can, edit: true } })]), () => problem(422, 'post_removed'));
    await user.click(screen.getByRole('button', { name: 'Bearbeiten' }));
    await user.type(await screen.findByRole('textbox', { name: 'Text bearbeiten' }), ' und mehr');
    await user.click(screen.getByRole('button', { name: 'Speichern' }));
    expect(await screen.findByRole('textbox', { name: 'Ihr Text' })).toHaveValue('Text 10 und mehr');
  });

  it('says when the thread is gone and shows the text that was being written', async () => {
    const user = userEvent.setup();
    const { server, happened } = await open(threadPage([]));
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Halber Satz');
    server.page = null;
    await happened('threads.gone');
    expect(await screen.findByRole('heading', { level: 1, name: /nicht mehr verfügbar/ })).toBeVisible();
    expect(await screen.findByRole('textbox', { name: 'Ihr Text' })).toHaveValue('Halber Satz');
    expect(localStorage.getItem(draftKey({ person: me.id, kind: 'answer', target: uuid(1) }))).not.toBeNull();
  });

  it('draws only what the viewer may do', async () => {
    await open(threadPage([post(10)], { can: { ...threadPage([]).can, answer: false } }));
    for (const name of ['Hilft', 'Bearbeiten', 'Entfernen', 'Kommentieren', 'Als Lösung markieren', 'Betrifft uns auch', 'Antworten']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});
