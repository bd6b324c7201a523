import { describe, expect, it } from '@jest/globals';
import { SEARCH_ADDRESS, selectionOf, widened, type SearchFilter } from '../../client/features/search/search-address.js';

const FULL: SearchFilter = { text: 'Wohngeld & ePayBL', kind: 'thread', service: 'wohngeld', component: 'epaybl', phase: '0', solved: 'nein', grade: 'binding', organisationKind: 'amt', sizeBand: '5_10' };
const NAMED = [{ id: 'id-1', slug: 'wohngeld' }];
const COMPONENTS = [{ id: 'id-2', slug: 'epaybl' }];

describe('the address of a search', () => {
  it('carries everything there and back, in German words', () => {
    const address = SEARCH_ADDRESS.write(FULL);
    expect(address.toString()).toBe('q=Wohngeld+%26+ePayBL&art=fragen&dienst=wohngeld&baustein=epaybl&phase=0&geloest=nein&einstufung=verbindlich&verwaltungsart=amt&groesse=5-10');
    expect(SEARCH_ADDRESS.read(address)).toEqual(FULL);
  });

  it('leaves out what means nothing, and what it does not know', () => {
    expect(SEARCH_ADDRESS.write(widened({ ...FULL, text: '  ', kind: '' })).toString()).toBe('');
    expect(SEARCH_ADDRESS.read(new URLSearchParams('art=alles&phase=11&geloest=true&einstufung=gut&verwaltungsart=x&groesse=5_10'))).toEqual(widened({ ...FULL, text: '', kind: '' }));
  });

  it('is asked for by ids, once the names are known', () => {
    expect(selectionOf(FULL, 'Wohngeld', undefined, COMPONENTS)).toBeUndefined();
    expect(selectionOf(FULL, 'Wohngeld', NAMED, COMPONENTS)).toEqual({ selection: { q: 'Wohngeld', kind: 'thread', service: 'id-1', component: 'id-2', phase: 0, solved: 'false', grade: 'binding', organisationKind: 'amt', sizeBand: '5_10' }, unknown: false });
    expect(selectionOf({ ...FULL, service: 'fremd' }, 'Wohngeld', NAMED, COMPONENTS)).toMatchObject({ unknown: true });
  });
});
