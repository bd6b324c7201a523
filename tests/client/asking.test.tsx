import { draw, me, problem, serve, uuid } from './support.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AskForm } from '../../client/features/threads/ask-form.js';
import type { Call } from './support.js';

const SERVICE = { id: uuid(50), slug: 'wohngeld', name: 'Wohngeld', kind: 'online', ozgId: '10072', topicField: null, situation: null, availability: 'available', liveCount: 0, inProgressCount: 0, questionCount: 0, solvedCount: 0, reportCount: 0, ourRollout: { state: 'active', phase: 5, goLiveOn: null } };

function open(create: (call: Call, attempt: number) => ReturnType<Parameters<typeof serve>[0]>) {
  let attempt = 0;
  const calls = serve((call) => {
    if (call.path === 'services/choices') return { body: { items: [SERVICE] } };
    if (call.path === 'components') return { body: { items: [] } };
    if (call.path.startsWith('search/similar')) return { body: { threads: [], services: [], experiences: [], limited: false } };
    return create(call, (attempt += 1));
  });
  const onPublished = jest.fn();
  draw(<AskForm me={me} about={{ service: 'wohngeld', phase: null, kind: 'question' }} onPublished={onPublished} onFollowed={() => undefined} />);
  return { onPublished, sent: () => calls.filter((call) => call.method === 'POST') };
}

const title = (): HTMLElement => screen.getByRole('textbox', { name: 'Titel' });
const text = (): HTMLElement => screen.getByRole('textbox', { name: 'Text' });
const publish = (): HTMLElement => screen.getByRole('button', { name: 'Frage veröffentlichen' });

async function fill(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await screen.findByRole('button', { name: 'Wohngeld entfernen' });
  await user.click(title());
  await user.paste('Wie binden wir ePayBL an?');
  await user.click(text());
  await user.paste('Wir stehen am Anfang.');
}

describe('asking a question', () => {
  beforeEach(() => localStorage.clear());

  it('is about the service it was opened from, at the phase of the own house', async () => {
    const user = userEvent.setup();
    const { sent, onPublished } = open(() => ({ status: 201, body: { id: uuid(77), version: 1 } }));
    await fill(user);
    await user.click(publish());
    await waitFor(() => expect(onPublished).toHaveBeenCalledWith(uuid(77), 'question'));
    expect(sent()[0]?.body).toEqual({ kind: 'question', title: 'Wie binden wir ePayBL an?', text: 'Wir stehen am Anfang.', visibility: 'community', serviceIds: [uuid(50)], componentIds: [], phase: 5 });
    expect(localStorage.length).toBe(0);
  });

  it('names what is missing before anything is sent', async () => {
    const user = userEvent.setup();
    const { sent } = open(() => null);
    await screen.findByRole('button', { name: 'Wohngeld entfernen' });
    await user.type(title(), 'kurz');
    await user.click(publish());
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    expect(summary).toHaveTextContent('Der Titel ist zu kurz');
    expect(title()).toHaveAttribute('aria-invalid', 'true');
    expect(sent()).toHaveLength(0);
  });

  it('keeps the text and the key when the connection fails, and publishes once', async () => {
    const user = userEvent.setup();
    const { sent, onPublished } = open((_, attempt) => (attempt === 1 ? null : attempt === 2 ? problem(503, 'unavailable') : { status: 201, body: { id: uuid(77), version: 1 } }));
    await fill(user);
    await user.click(publish());
    await screen.findByText(/Nicht gesendet/);
    expect(title()).toHaveValue('Wie binden wir ePayBL an?');
    expect(text()).toHaveValue('Wir stehen am Anfang.');
    await user.click(publish());
    await waitFor(() => expect(sent()).toHaveLength(2));
    await screen.findByText(/Nicht gesendet/);
    await user.click(publish());
    await waitFor(() => expect(onPublished).toHaveBeenCalled());
    expect(new Set(sent().map(({ key }) => key)).size).toBe(1);
  });

  it('takes a new key only after the old one was refused for another wording', async () => {
    const user = userEvent.setup();
    const { sent, onPublished } = open((_, attempt) => (attempt === 1 ? problem(422, 'key_reused') : { status: 201, body: { id: uuid(77), version: 1 } }));
    await fill(user);
    await user.click(publish());
    await screen.findByText(/frühere Fassung dieser Frage ist schon angekommen/);
    await user.click(publish());
    await waitFor(() => expect(onPublished).toHaveBeenCalled());
    expect(new Set(sent().map(({ key }) => key)).size).toBe(2);
  });

  it('shows what the server refuses at the field', async () => {
    const user = userEvent.setup();
    open(() => problem(400, 'invalid_input', { errors: [{ path: 'title', code: 'too_long', limit: 200 }] }));
    await fill(user);
    await user.click(publish());
    await waitFor(() => expect(title()).toHaveAttribute('aria-invalid', 'true'));
    expect(title()).toHaveValue('Wie binden wir ePayBL an?');
  });
});
