import './browser-gaps.js';
import { expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import Markdown from '../../client/ui/markdown.js';

const shown = (text: string): HTMLElement => render(<Markdown text={text} />, { wrapper: MemoryRouter }).container;

it.each(['<xta:Betreff>', '<osci:Body>', '<div>', '<xs:element name="a">'])('shows %s as it was typed', (element) => {
  const text = shown(`Was gehört in ${element} hinein?`);
  expect(text.textContent).toContain(`Was gehört in ${element} hinein?`);
  expect(text.querySelector('a')).toBeNull();
});

it.each(['https://www.example.de/bild.png', '/bild.png', '/api/session', '/api/files/kein-name', '//www.example.de/api/files/01890000-0000-7000-8000-000000000000'])('makes a link of an image at %s', (address) => {
  const text = shown(`![Ein Bild](${address})`);
  expect(text.querySelector('img')).toBeNull();
  expect(text.querySelector('a')?.textContent).toContain('Bild: Ein Bild');
});

it('shows an image that is a file of ours', () => {
  const picture = shown('![Ein Bild](/api/files/01890000-0000-7000-8000-000000000000)').querySelector('img');
  expect([picture?.getAttribute('src'), picture?.alt]).toEqual(['/api/files/01890000-0000-7000-8000-000000000000?size=display', 'Ein Bild']);
});

it.each([
  ['<https://www.example.de/hilfe>', 'https://www.example.de/hilfe'],
  ['<mailto:ozg@example.de>', 'mailto:ozg@example.de'],
  ['<ozg@example.de>', 'mailto:ozg@example.de'],
])('makes a link of %s', (address, href) => {
  expect(shown(`Siehe ${address}.`).querySelector('a')?.getAttribute('href')).toBe(href);
});
