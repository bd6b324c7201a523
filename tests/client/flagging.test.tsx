import { draw, problem, serve, uuid, type Call } from './support.js';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FlagDialog, type FlagDialogProps } from '../../client/features/moderation/flag-dialog.js';
import { ToastRegion } from '../../client/ui/toast.js';

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = userEvent.setup();
});

function open(answer: Parameters<typeof serve>[0], part: Partial<FlagDialogProps> = {}): { calls: Call[]; onClose: ReturnType<typeof jest.fn> } {
  const calls = serve(answer);
  const onClose = jest.fn();
  draw(
    <>
      <FlagDialog subject={{ kind: 'post', id: uuid(1) }} onClose={onClose} {...part} />
      <ToastRegion />
    </>,
  );
  return { calls, onClose };
}

const note = (): HTMLElement => screen.getByRole('textbox', { name: /Was soll die Koordination wissen/ });
const send = (): Promise<void> => user.click(screen.getByRole('button', { name: 'Meldung senden' }));

describe('flagging', () => {
  it('asks for a reason, and for words where the reason alone says nothing', async () => {
    const { calls } = open(() => ({ status: 201, body: { id: uuid(9) } }));
    await send();
    expect(screen.getByRole('link', { name: 'Bitte wählen Sie einen Grund.' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Anderes' }));
    await send();
    expect(screen.getByRole('link', { name: /Bitte schreiben Sie kurz/ })).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('keeps what was typed when it was not sent, and sends it once', async () => {
    let down = true;
    const { calls, onClose } = open(() => (down ? problem(503, 'unavailable') : { status: 201, body: { id: uuid(9) } }));
    await user.click(screen.getByRole('radio', { name: 'Unsachlich' }));
    await user.type(note(), 'Dritter Absatz');
    await send();
    await screen.findByRole('alert');
    expect(note()).toHaveValue('Dritter Absatz');
    expect(screen.getByRole('radio', { name: 'Unsachlich' })).toBeChecked();
    down = false;
    await send();
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(calls.map(({ body }) => body)).toEqual(Array(2).fill({ subject: { kind: 'post', id: uuid(1) }, reason: 'unobjective', note: 'Dritter Absatz' }));
    expect(new Set(calls.map(({ key }) => key)).size).toBe(1);
    expect(await screen.findByText(/Vielen Dank für Ihre Meldung/)).toBeVisible();
  });

  it('names a file of the text instead of the text', async () => {
    const { calls, onClose } = open(() => ({ status: 201, body: { id: uuid(9) } }), { parts: [{ kind: 'file', id: uuid(2), label: 'Datei: bescheid.pdf' }] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Was möchten Sie melden?' }), 'Datei: bescheid.pdf');
    await user.click(screen.getByRole('radio', { name: 'Personenbezogene Daten' }));
    await send();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(calls[0]?.body).toEqual({ subject: { kind: 'file', id: uuid(2) }, reason: 'personal_data', note: null });
  });
});
