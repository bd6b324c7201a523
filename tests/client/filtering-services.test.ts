import './browser-gaps.js';
import { describe, expect, test } from '@jest/globals';
import type { ServiceListItem } from '../../shared/catalogue/contract.js';
import { NO_FILTER, readServiceFilter, writeServiceFilter } from '../../client/features/catalogue/filter-address.js';
import { filterServices, findable, type ServiceFilter } from '../../client/features/catalogue/filter-services.js';
import { dutiesOf } from '../../client/features/catalogue/typing.js';
import { uuid } from './support.js';

const service = (number: number, name: string, facts: Partial<ServiceListItem> = {}): ServiceListItem => ({
  id: uuid(number),
  slug: `dienst-${number}`,
  name,
  ozgId: String(10_000 + number),
  kind: 'online',
  topicField: 'Bauen',
  situation: 'Hausbau',
  availability: 'none',
  ourRollout: null,
  liveCount: 0,
  inProgressCount: 0,
  questionCount: 0,
  solvedCount: 0,
  reportCount: 0,
  ...facts,
});
const ALL = findable([
  service(1, 'Abwasser'),
  service(2, 'Zaunbau', { availability: 'available', questionCount: 2, solvedCount: 1, reportCount: 3 }),
  service(3, 'Wohngeld', { ourRollout: { state: 'active', phase: 5, goLiveOn: null }, topicField: 'Arbeit', situation: 'Miete' }),
  service(4, 'Meldung', { availability: 'announced', topicField: 'Arbeit', situation: 'Hausbau und Miete' }),
]);
const found = (part: Partial<ServiceFilter> = {}) => filterServices(ALL, { ...NO_FILTER, ...part });
const names = (part?: Partial<ServiceFilter>): string[] => found(part).services.map(({ name }) => name);

describe('the list of services', () => {
  test('begins with the own ones, then what is available, then what is announced', () => {
    expect(names()).toEqual(['Wohngeld', 'Zaunbau', 'Meldung', 'Abwasser']);
  });

  test.each<[Partial<ServiceFilter>, string[]]>([
    [{ text: 'BAU' }, ['Zaunbau', 'Meldung', 'Abwasser']],
    [{ text: 'bau abw' }, ['Abwasser']],
    [{ text: '10003' }, ['Wohngeld']],
    [{ field: 'Arbeit', situation: 'Miete' }, ['Wohngeld']],
    [{ availability: 'none' }, ['Wohngeld', 'Abwasser']],
    [{ stand: 'eingetragen' }, ['Wohngeld']],
    [{ stand: 'keiner', availability: 'announced' }, ['Meldung']],
    [{ open: true }, ['Zaunbau']],
    [{ reports: true }, ['Zaunbau']],
    [{ kind: 'basic' }, []],
  ])('%j', (part, expected) => {
    expect(names(part)).toEqual(expected);
  });

  test('counts what each value would show under everything else', () => {
    const { counts } = found({ field: 'Arbeit', stand: 'keiner' });
    expect(Object.fromEntries(counts.field)).toEqual({ Bauen: 2, Arbeit: 1 });
    expect(Object.fromEntries(counts.situation)).toEqual({ 'Hausbau und Miete': 1 });
    expect(Object.fromEntries(counts.stand)).toEqual({ eingetragen: 1, einfuehrung: 1, keiner: 1 });
    expect(counts.open.size).toBe(0);
  });

  test('keeps its filter in the address, and leaves out what the address cannot mean', () => {
    const filter: ServiceFilter = { text: 'wohn', kind: 'basic', field: 'Bauen & Wohnen', situation: 'Umzug', availability: 'none', stand: 'live', open: true, reports: true };
    expect(readServiceFilter(writeServiceFilter(filter))).toEqual(filter);
    expect(writeServiceFilter(NO_FILTER).size).toBe(0);
    expect(readServiceFilter(new URLSearchParams('art=__proto__&dienst=x&stand=x&offen=x'))).toEqual(NO_FILTER);
  });
});

test('types are told in duties, what concerns a Kommune most first; unknown ones are unclear', () => {
  expect(dutiesOf([{ type: '1', count: 4 }, { type: '2/3', count: 2 }, { type: '2', count: 1 }, { type: '5', count: 3 }, { type: '6', count: 1 }])).toEqual([
    { duty: 'municipal', count: 3 },
    { duty: 'delegated', count: 3 },
    { duty: 'federal', count: 4 },
    { duty: 'unclear', count: 1 },
  ]);
});
