import './support.js';
import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MultiSelect, type MultiSelectOption } from '../../client/ui/multi-select.js';
import { OPTIONS_SHOWN } from '../../client/ui/narrow-options.js';

const OPTIONS: MultiSelectOption[] = Array.from({ length: 563 }, (_, number) => ({ id: `s${number}`, label: number === 400 ? 'Straßensperrung' : number === 401 ? 'Antrag Straße' : `Dienst ${number}`, detail: String(10_000 + number) }));

function Picker() {
  const [selected, setSelected] = useState<string[]>([]);
  return (
    <>
      <MultiSelect label="Online-Dienste" options={OPTIONS} selected={selected} onChange={setSelected} />
      <output data-testid="chosen">{selected.join(' ')}</output>
    </>
  );
}
const names = (): (string | null)[] => within(screen.getByRole('listbox')).getAllByRole('option').map((option) => option.textContent);

describe('choosing among hundreds', () => {
  it('draws fifty, says how many more there are, and finds by words, transliterated, and by number', async () => {
    const user = userEvent.setup();
    render(<Picker />);
    const field = screen.getByRole('combobox');
    await user.click(field);
    expect(names()).toHaveLength(OPTIONS_SHOWN);
    expect(screen.getByText('Und 513 weitere. Tippen Sie, um einzugrenzen.')).toBeTruthy();
    await user.type(field, 'strasse');
    expect(names()).toEqual(['Straßensperrung10400', 'Antrag Straße10401']);
    await user.clear(field);
    await user.type(field, '10555');
    expect(names()).toEqual(['Dienst 55510555']);
  });

  it('keeps what was chosen while something else is shown, by keyboard alone', async () => {
    const user = userEvent.setup();
    render(<Picker />);
    await user.tab();
    await user.keyboard('10500{ArrowDown}{Enter}');
    expect(screen.getByTestId('chosen').textContent).toBe('s500');
    await user.keyboard('10501{ArrowDown}{Enter}');
    expect(screen.getByTestId('chosen').textContent).toBe('s500 s501');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Dienst 500 entfernen' }));
    expect(screen.getByTestId('chosen').textContent).toBe('s501');
  });
});
