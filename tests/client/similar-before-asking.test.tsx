import { draw, me, problem, serve, uuid, type Call } from './support.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AskForm } from '../../client/features/threads/ask-form.js';
import { readDraft } from '../../client/lib/drafts.js';
import { obstacleHit, serviceHit, threadHit } from './search-hits.js';

const PLACE = { person: me.id, kind: 'thread', target: 'new' };
const SERVICE = { id: uuid(50), slug: 'dienst-50', name: 'Wohngeld', ozgId: '10072', ourRollout: null };

let user: ReturnType<typeof userEvent.setup>;
let calls: Call[];

function open({ affectsUs = true, refuse = false } = {}) {
  const viewer = { viewer: { follows: false, affectsUs: false }, can: { affectsUs } };
  calls = serve((call) => {
    if (call.path === 'services/choices') return { body: { items: [SERVICE] } };
    if (call.path === 'components') return { body: { items: [] } };
    if (call.path.startsWith('search/similar?')) {
      const found = call.path.includes('Wohngeld');
      const hindered = call.path.includes('Zertifikat');
      return { body: { threads: found ? [2, 3, 4, 5].map((number) => ({ ...threadHit(number, number === 2 ? { state: 'solved' } : {}), ...viewer })) : [], services: found ? [serviceHit(50, 'Wohngeld')] : [], experiences: hindered ? [obstacleHit(70, 'Zertifikate laufen ab')] : [], limited: false } };
    }
    if (call.path.startsWith('subscriptions/')) return refuse ? problem(503, 'unavailable') : { status: 204 };
    if (call.path.endsWith('/affects-us')) return { body: { affectsUsCount: 2 } };
    return null;
  });
  const onFollowed = jest.fn();
  draw(<AskForm me={me} about={{ phase: null, kind: 'question' }} onPublished={() => undefined} onFollowed={onFollowed} />);
  return { onFollowed };
}

const title = (): HTMLElement => screen.getByRole('textbox', { name: 'Titel' });
const panel = (): HTMLElement => screen.getByRole('region', { name: 'Ähnliche Fragen' });
const fold = (): Promise<HTMLElement> => screen.findByRole('button', { name: /4 ähnliche Fragen gefunden/ });
const sent = (): string[] => calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
const asked = (): Call[] => calls.filter(({ path }) => path.startsWith('search/similar'));

beforeEach(() => {
  localStorage.clear();
  user = userEvent.setup();
});

describe('similar questions', () => {
  it('come from six characters on, once the title rests', async () => {
    open();
    await user.type(title(), 'Wohng');
    await user.type(title(), 'eld digital');
    await fold();
    expect(asked().map(({ path }) => path)).toEqual(['search/similar?title=Wohngeld+digital']);
    expect(title()).toHaveFocus();
    expect(await screen.findByText('4 ähnliche Fragen gefunden', { selector: 'output' })).toBeInTheDocument();
  });

  it('unfold under the title, solutions with a line of their text, the first three at first', async () => {
    open();
    await user.type(title(), 'Wohngeld digital');
    expect(await fold()).toHaveAttribute('aria-expanded', 'true');
    const link = within(panel()).getByRole('link', { name: /^Frage 2/ });
    expect(link).toHaveAttribute('target', '_blank');
    expect(within(panel()).getByText('Aus der Lösung:')).toBeVisible();
    expect(within(panel()).queryByRole('link', { name: /^Frage 5/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: '1 weitere Frage zeigen' }));
    expect(within(panel()).getByRole('link', { name: /^Frage 5/ })).toBeVisible();
  });

  it('never open by themselves while somebody writes the text', async () => {
    open();
    await user.type(title(), 'Wohngeld digital');
    await user.click(screen.getByRole('textbox', { name: 'Text' }));
    expect(await fold()).toHaveAttribute('aria-expanded', 'false');
    await user.click(await fold());
    expect(await fold()).toHaveAttribute('aria-expanded', 'true');
    expect(within(panel()).getByRole('link', { name: /^Frage 2/ })).toBeVisible();
  });

  it('say quietly that there are none', async () => {
    open();
    await user.type(title(), 'Etwas ganz Neues');
    expect(await within(panel()).findByText('Keine ähnliche Frage gefunden.', { selector: 'p' })).toBeVisible();
  });

  it('name the obstacle that stands in the way, and lead to the reports that tell of it', async () => {
    open();
    await user.type(title(), 'Zertifikat läuft ab');
    expect(await screen.findByRole('button', { name: '1 passende Erfahrung' })).toHaveAttribute('aria-expanded', 'true');
    const link = within(panel()).getByRole('link', { name: /^Zertifikate laufen ab/ });
    expect(link).toHaveAttribute('href', '/erfahrungen?stolperstein=stolperstein-70');
    expect(within(panel()).getByText('Stolperstein')).toBeVisible();
    expect(within(panel()).getByText('Phase 5 Technische Anbindung')).toBeVisible();
  });

  it('offer the service they found', async () => {
    open();
    await user.type(title(), 'Wohngeld digital');
    const add = await screen.findByRole('button', { name: 'Wohngeld als Dienst hinzufügen' });
    await user.click(add);
    expect(await screen.findByRole('button', { name: 'Wohngeld entfernen' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Wohngeld ist hinzugefügt' })).toHaveFocus();
  });
});

describe('this is my question', () => {
  const choose = async (): Promise<HTMLElement> => {
    await user.type(title(), 'Wohngeld digital');
    await user.click(await screen.findByRole('button', { name: 'Das ist meine Frage: Frage 2' }));
    return screen.findByRole('dialog');
  };

  it('follows it instead, and the text stays as a draft', async () => {
    const { onFollowed } = open();
    await choose();
    await user.click(screen.getByRole('button', { name: 'Frage beobachten' }));
    await waitFor(() => expect(onFollowed).toHaveBeenCalledWith(uuid(2), false));
    expect(sent()).toEqual([`PUT subscriptions/thread/${uuid(2)}`]);
    await waitFor(() => expect(readDraft<{ title: string }>(PLACE)?.value.title).toBe('Wohngeld digital'));
  });

  it('adds the own house and throws the draft away where chosen', async () => {
    const { onFollowed } = open();
    const dialog = await choose();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Betrifft uns auch' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Meinen angefangenen Text verwerfen' }));
    await user.click(screen.getByRole('button', { name: 'Frage beobachten' }));
    await waitFor(() => expect(onFollowed).toHaveBeenCalledWith(uuid(2), true));
    expect(sent()).toEqual([`PUT subscriptions/thread/${uuid(2)}`, `PUT threads/${uuid(2)}/affects-us`]);
    expect(readDraft(PLACE)).toBeNull();
  });

  it('offers the house only where the server allows it', async () => {
    open({ affectsUs: false });
    const dialog = await choose();
    expect(within(dialog).queryByRole('checkbox', { name: 'Betrifft uns auch' })).toBeNull();
  });

  it('stays and says so where it was not saved', async () => {
    const { onFollowed } = open({ refuse: true });
    const dialog = await choose();
    await user.click(screen.getByRole('button', { name: 'Frage beobachten' }));
    expect(await within(dialog).findByText('Ihre Auswahl wurde nicht gespeichert.')).toBeVisible();
    expect(onFollowed).not.toHaveBeenCalled();
    expect(title()).toHaveValue('Wohngeld digital');
  });
});
