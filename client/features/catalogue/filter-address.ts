import { STANDS, type ServiceFilter } from './filter-services.js';

export const NO_FILTER: ServiceFilter = { text: '', kind: '', field: '', situation: '', availability: '', stand: '', open: false, reports: false };

const KINDS = { online: 'online', basis: 'basic' } as const;
const AVAILABILITIES = { verfuegbar: 'available', angekuendigt: 'announced', keiner: 'none' } as const;

const read = <Value extends string>(words: Record<string, Value>, word: string | null): Value | '' => (word !== null && Object.hasOwn(words, word) ? (words[word] ?? '') : '');
const write = (words: Record<string, string>, value: string): string => Object.keys(words).find((word) => words[word] === value) ?? '';

/** Reads the filter from the address; what it does not know it leaves out. */
export const readServiceFilter = (search: URLSearchParams): ServiceFilter => ({
  text: search.get('suche') ?? '',
  kind: read(KINDS, search.get('art')),
  field: search.get('feld') ?? '',
  situation: search.get('lage') ?? '',
  availability: read(AVAILABILITIES, search.get('dienst')),
  stand: STANDS.find((stand) => stand === search.get('stand')) ?? '',
  open: search.get('offen') === 'ja',
  reports: search.get('berichte') === 'ja',
});

/** The filter as parameters of the address, empty ones left out. */
export function writeServiceFilter(filter: ServiceFilter): URLSearchParams {
  const { text, field, situation, stand, open, reports } = filter;
  const parameters = { suche: text.trim() && text, art: write(KINDS, filter.kind), feld: field, lage: situation, dienst: write(AVAILABILITIES, filter.availability), stand, offen: open ? 'ja' : '', berichte: reports ? 'ja' : '' };
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
}
