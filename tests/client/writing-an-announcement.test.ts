import { expect, test } from '@jest/globals';
import { audienceOf, bodyOf, EMPTY_ANNOUNCEMENT, wrongFields } from '../../client/features/announcements/announcement-values.js';
import { audienceText } from '../../client/features/announcements/audience-text.js';

const TODAY = '2026-05-01';
const right = { ...EMPTY_ANNOUNCEMENT, title: 'Wartung der Bezahlplattform', text: 'Am Samstag.', endsOn: TODAY };
const ID = '0199d3c0-0000-7000-8000-000000000000';

test.each([
  ['an empty form', EMPTY_ANNOUNCEMENT, ['title', 'text', 'endsOn']],
  ['a right one', right, []],
  ['a title of blanks', { ...right, title: '             ' }, ['title']],
  ['a day that is over', { ...right, endsOn: '2026-04-30' }, ['endsOn']],
  ['a day too far away', { ...right, endsOn: '2027-05-03' }, ['endsOn']],
  ['no service chosen', { ...right, to: 'service' as const }, ['serviceId']],
])('%s', (_what, values, wrong) => {
  expect(wrongFields(values, TODAY)).toEqual(wrong);
});

test('whom it means follows the choice: what was chosen for a service is not sent when it is for all', () => {
  const chosen = { ...right, serviceId: ID, phases: [5, 3] };
  expect([audienceOf(chosen), audienceOf({ ...chosen, to: 'service' }), audienceOf({ ...right, to: 'service' })]).toEqual([{ serviceId: null, phases: [] }, { serviceId: ID, phases: [3, 5] }, null]);
  expect(bodyOf({ ...chosen, to: 'service' })).toEqual({ title: right.title, text: right.text, audience: { serviceId: ID, phases: [3, 5] }, endsOn: TODAY, asksConfirmation: true });
});

test.each([
  [{ service: null, phases: [], districts: null }, 'An alle Verwaltungen'],
  [{ service: null, phases: [], districts: ['Kreis A', 'Kreis B'] }, 'An alle Verwaltungen · nur Kreis A, Kreis B'],
  [{ service: { id: ID, slug: 'wohngeld', name: 'Wohngeld' }, phases: [] }, 'An Verwaltungen, die „Wohngeld“ einführen'],
  [{ service: { id: ID, slug: 'wohngeld', name: 'Wohngeld' }, phases: [10, 5] }, 'An Verwaltungen, die „Wohngeld“ einführen, in Phase 5, 10'],
])('%j is worded', (audience, text) => {
  expect(audienceText(audience)).toBe(text);
});
