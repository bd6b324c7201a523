import { draw } from './support.js';
import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Composer } from '../../client/features/composer/face.js';

function Form({ onSubmit = () => undefined, start = '' }: { onSubmit?: () => void; start?: string }) {
  const [text, setText] = useState(start);
  return <Composer label="Ihr Text" value={text} onChange={setText} onSubmit={onSubmit} />;
}
const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ihr Text' });

describe('the text field', () => {
  it('formats the selection by button and by shortcut', async () => {
    const user = userEvent.setup();
    draw(<Form start="ein Wort" />);
    field().setSelectionRange(4, 8);
    await user.click(screen.getByRole('button', { name: 'Fett' }));
    expect(field()).toHaveValue('ein **Wort**');
    field().focus();
    field().setSelectionRange(0, 3);
    await user.keyboard('{Control>}i{/Control}');
    expect(field()).toHaveValue('_ein_ **Wort**');
  });

  it('is one stop for the Tab key in the toolbar, and arrow keys move inside', async () => {
    const user = userEvent.setup();
    draw(<Form />);
    const tools = (): HTMLElement[] => [...screen.getByRole('toolbar', { name: 'Formatierung' }).querySelectorAll<HTMLElement>('button')];
    expect(tools().filter((tool) => tool.tabIndex === 0)).toHaveLength(1);
    tools()[0]?.focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('button', { name: 'Kursiv' })).toHaveFocus();
    await user.keyboard('{End}');
    expect(screen.getByRole('button', { name: 'Tabelle' })).toHaveFocus();
    await user.tab();
    expect(field()).toHaveFocus();
  });

  it('sends with Strg+Enter', async () => {
    const user = userEvent.setup();
    const onSubmit = jest.fn();
    draw(<Form onSubmit={onSubmit} start="fertig" />);
    field().focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledTimes(1);
    expect(field()).toHaveValue('fertig');
  });

  it('shows in the preview what readers will see, and gives the text back', async () => {
    const user = userEvent.setup();
    draw(<Form start={'**wichtig** <script>alert(1)</script>'} />);
    await user.click(screen.getByRole('tab', { name: 'Vorschau' }));
    await waitFor(() => expect(screen.getByText('wichtig').tagName).toBe('STRONG'));
    expect(document.querySelector('main script, .prose script')).toBeNull();
    await user.keyboard('{ArrowLeft}');
    expect(field()).toBeVisible();
    expect(field().value).toContain('**wichtig**');
  });

  it('counts characters only near the limit', async () => {
    draw(<Form start={'x'.repeat(19_000)} />);
    expect(screen.getByText(/noch 1\.000 Zeichen/i)).toBeInTheDocument();
  });
});
