import './browser-gaps.js';
import { describe, expect, it } from '@jest/globals';
import { readPilotFilter, selectionOf } from '../../client/features/pilots/filter-address.js';
import { periodText } from '../../client/features/pilots/pilot-state.js';
import { changesOf, EMPTY_PILOT, factsOf, mergeValues, problemsOf, type PilotValues } from '../../client/features/pilots/pilot-values.js';
import { readFilter } from '../../client/features/threads/selection-address.js';
import { paths } from '../../client/lib/paths.js';

const BASE: PilotValues = { name: 'Wohngeld zuerst', summary: 'Zum Prüfen.', beginsOn: '2026-01-01', endsOn: '', leadId: 'a', participantIds: ['b', 'c'], serviceIds: ['s'] };

describe('the form of a pilot project', () => {
  it('sends only what was changed; the order of what was chosen is no change', () => {
    expect(changesOf(BASE, { ...BASE, participantIds: ['c', 'b'] })).toEqual({});
    expect(changesOf({ ...BASE, endsOn: '2026-12-31' }, { ...BASE, name: 'Anders heißt es' })).toEqual({ name: 'Anders heißt es', endsOn: null });
    expect(factsOf(BASE)).toEqual({ ...BASE, endsOn: null });
  });

  it('takes over what only others changed, keeps what was typed, and names what both changed', () => {
    const mine = { ...BASE, name: 'Mein Name', participantIds: ['b'] };
    const theirs = { ...BASE, name: 'Ihr Name', endsOn: '2026-12-31', participantIds: ['b'] };
    expect(mergeValues(BASE, mine, theirs)).toEqual({ values: { ...mine, endsOn: '2026-12-31' }, both: ['name'] });
    expect(mergeValues(BASE, mine, { ...BASE, summary: 'Neu.' })).toEqual({ values: { ...mine, summary: 'Neu.' }, both: [] });
  });

  it('says what is missing before it is sent', () => {
    expect(Object.keys(problemsOf(EMPTY_PILOT))).toEqual(['name', 'summary', 'beginsOn', 'leadId', 'serviceIds']);
    expect(problemsOf(BASE)).toEqual({});
    expect(problemsOf({ ...BASE, endsOn: '2025-12-31' })).toEqual({ endsOn: 'endsOn' });
  });
});

describe('lists and pilot projects', () => {
  const search = (path: string): URLSearchParams => new URL(path, 'https://fahrwasser.example').searchParams;

  it('keep their filter in the address', () => {
    const filter = { state: 'laeuft', service: 'wohngeld', organisation: '99001000' } as const;
    expect(readPilotFilter(search(paths.pilots(filter)))).toEqual(filter);
    const names = { services: [{ id: 's', slug: 'wohngeld' }], organisations: [{ id: 'o', key: '99001000' }] };
    expect(selectionOf(filter, names)).toEqual({ selection: { state: 'running', service: 's', organisation: 'o' }, unknown: false });
    expect(selectionOf({ service: 'fremd' }, names)).toEqual({ selection: {}, unknown: true });
    expect(selectionOf(filter, { ...names, organisations: undefined })).toBeUndefined();
    expect(readPilotFilter(search('/pilotprojekte?stand=__proto__')).state).toBeUndefined();
    expect(readFilter(search(paths.threads({ list: 'offen', pilot: 'wohngeld-zuerst' })))).toMatchObject({ list: 'offen', pilot: 'wohngeld-zuerst' });
  });

  it('say the period in words', () => {
    expect(periodText({ beginsOn: '2021-06-01', endsOn: '2022-03-31', state: 'ended' })).toBe('01.06.2021 bis 31.03.2022');
    expect(periodText({ beginsOn: '2026-02-01', endsOn: null, state: 'running' })).toBe('seit 01.02.2026');
    expect(periodText({ beginsOn: '2099-01-01', endsOn: null, state: 'planned' })).toBe('ab 01.01.2099');
  });
});
