import { fold } from '../lib/fold.js';

/** As many are drawn; among hundreds one types. */
export const OPTIONS_SHOWN = 50;

interface Named {
  label: string;
  detail?: string;
}

/** Options with the text they are found by, made once. */
export const findableOptions = <Option extends Named>(options: readonly Option[]): { option: Option; label: string; words: string }[] =>
  options.map((option) => ({ option, label: fold(option.label), words: fold(`${option.label} ${option.detail ?? ''}`) }));

/** The options with all words typed: those beginning with it first, otherwise in their own order. At most fifty, and how many more fit. */
export function narrowOptions<Option extends Named>(all: readonly { option: Option; label: string; words: string }[], text: string): { shown: Option[]; more: number } {
  const typed = fold(text).trim();
  const wanted = typed.split(/\s+/).filter(Boolean);
  const fitting = all.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const sorted = typed === '' ? fitting : [...fitting.filter(({ label }) => label.startsWith(typed)), ...fitting.filter(({ label }) => !label.startsWith(typed))];
  return { shown: sorted.slice(0, OPTIONS_SHOWN).map(({ option }) => option), more: Math.max(0, sorted.length - OPTIONS_SHOWN) };
}
