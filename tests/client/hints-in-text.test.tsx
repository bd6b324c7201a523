import './browser-gaps.js';
import { describe, expect, it, test } from '@jest/globals';
import { fireEvent, render } from '@testing-library/react';
import { termSeeds } from '../../server/glossary/data/terms/index.js';
import { hintsOf } from '../../client/features/glossary/term-hints.js';
import { shortExplanation } from '../../client/features/glossary/short-explanation.js';
import { nameFinder } from '../../client/lib/find-names.js';
import Markdown from '../../client/ui/markdown.js';
import type { TextHints } from '../../client/ui/text-hints.js';

const hints: TextHints = {
  find: nameFinder([
    { id: 'dvdv', text: 'DVDV', exact: true },
    { id: 'dvdv', text: 'Verwaltungsdiensteverzeichnis', exact: false },
    { id: 'mandant', text: 'Mandant', exact: false },
  ]),
  content: (id) => <span>{`Über ${id}`}</span>,
};
const shown = (text: string): HTMLElement => render(<Markdown text={text} hints={hints} />).container;
const words = (text: string): (string | null)[] => [...shown(text).querySelectorAll('[role=button]')].map((word) => word.textContent);

describe('a text', () => {
  it('hints at the first use of each term, whatever it is called there', () => {
    expect(words('Das Verwaltungsdiensteverzeichnis (DVDV) kennt den Mandanten.\n\nDVDV, Mandant.')).toEqual(['Verwaltungsdiensteverzeichnis', 'Mandanten']);
  });

  it.each([
    ['headings', '## DVDV und Mandant'],
    ['links', '[DVDV](https://example.org) und https://example.org/DVDV'],
    ['code', '`DVDV` und\n\n```\nMandant\n```'],
    ['quoted code', '> ```\n> DVDV\n> ```'],
  ])('hints at nothing in %s', (_name, text) => {
    expect(words(text)).toEqual([]);
  });

  it('hints inside emphasis, lists, quotes and tables', () => {
    expect(words('- **DVDV**\n\n> Der Mandant')).toEqual(['DVDV', 'Mandant']);
    expect(words('| a |\n|---|\n| DVDV |')).toEqual(['DVDV']);
  });

  it('says the same words as without hints', () => {
    const text = 'Ein **DVDV**-Eintrag für den Mandanten, <xta:DVDV> und `DVDV`.';
    expect(shown(text).textContent).toBe(render(<Markdown text={text} />).container.textContent);
  });

  it('cannot make a hint by itself', () => {
    expect(shown('<text-hint name="dvdv">Wort</text-hint> <span role="button">x</span>').querySelector('[role=button]')).toBeNull();
  });
});

test('a press opens the explanation beside the word and closes it again; Esc does too', () => {
  const text = shown('Der Eintrag im DVDV.');
  const word = text.querySelector('[role=button]') as HTMLElement;
  expect(word.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(word);
  expect(text.textContent).toContain('Über dvdv');
  expect(document.getElementById(word.getAttribute('aria-describedby') as string)?.textContent).toBe('Über dvdv');
  fireEvent.click(word);
  expect(text.textContent).not.toContain('Über dvdv');
  fireEvent.keyDown(word, { key: 'Enter' });
  expect(word.getAttribute('aria-expanded')).toBe('true');
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(word.getAttribute('aria-expanded')).toBe('false');
});

describe('the terms we ship', () => {
  const { find } = hintsOf(termSeeds.map((seed) => ({ id: seed.slug, hinted: true, aliases: [], retired: null, ...seed })));
  const found = (text: string): string[] => find(text).map(({ id, start, end }) => `${text.slice(start, end)} → ${id}`);

  it('are found as people write them', () => {
    expect(found('Der IT-Verbund legt den zweiten Bewirtschafter bei ePayBL an, das Kassenzeichen kommt vom Fachverfahren.')).toEqual(['Bewirtschafter → bewirtschafter', 'ePayBL → epaybl', 'Kassenzeichen → kassenzeichen', 'Fachverfahren → fachverfahren']);
    expect(found('AVV, VVT und DSFA liegen vor, die XTA-Nachricht kommt per OSCI.').map((hit) => hit.split(' ')[0])).toEqual(['AVV', 'VVT', 'DSFA', 'XTA', 'OSCI']);
  });

  it('are left alone where everybody knows the word', () => {
    expect(found('Das Amt hat eine Satzung, die Zuständigkeit und die Kosten der Schnittstelle sind geklärt.')).toEqual([]);
  });

  it('have a short explanation of whole sentences', () => {
    for (const { slug, explanation } of termSeeds) {
      const short = shortExplanation(explanation);
      expect([slug, explanation.startsWith(short), /[.!?]$/.test(short), short.length <= 260]).toEqual([slug, true, true, true]);
    }
  });
});
