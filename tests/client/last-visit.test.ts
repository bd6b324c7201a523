import './browser-gaps.js';
import { expect, test } from '@jest/globals';
import { nextVisit } from '../../client/lib/last-visit.js';

const at = (time: string): Date => new Date(`2026-11-20T${time}:00.000Z`);

test('the first visit has nothing before it', () => {
  expect(nextVisit(null, at('08:00'))).toEqual({ since: null, seen: at('08:00').toISOString() });
});

test('coming back within hours is the same visit: what was new stays new', () => {
  const morning = { since: '2026-11-18T09:00:00.000Z', seen: at('08:00').toISOString() };
  expect(nextVisit(morning, at('11:00'))).toEqual({ since: morning.since, seen: at('11:00').toISOString() });
});

test('coming back later, everything is new since the page was last open', () => {
  const morning = { since: null, seen: at('08:00').toISOString() };
  expect(nextVisit(morning, at('16:00'))).toEqual({ since: morning.seen, seen: at('16:00').toISOString() });
});
