import { describe, expect, test } from '@jest/globals';
import { isWorkingDay, landOf, workingDaysAfter } from '../../server/requests/working-days.js';

const after = (day: string, land: ReturnType<typeof landOf> = 'SH', count = 5): string => workingDaysAfter(day, count, land);

describe('five working days', () => {
  test.each([
    ['from a Monday, over a weekend', '2026-11-02', '2026-11-09'],
    ['from a Friday', '2026-11-06', '2026-11-13'],
    ['from a Saturday and a Sunday as from the Friday before', '2026-11-07', '2026-11-13'],
    ['over Christmas and the turn of the year', '2026-12-23', '2026-12-31'],
    ['over New Year, a Friday', '2026-12-28', '2027-01-05'],
    ['over Good Friday and Easter Monday', '2026-04-01', '2026-04-10'],
    ['over Ascension Day', '2026-05-11', '2026-05-19'],
    ['over the first of May', '2026-04-27', '2026-05-05'],
  ])('%s', (_name, day, due) => expect(after(day)).toBe(due));

  test('Reformationstag is a holiday in Schleswig-Holstein, not in Hessen', () => {
    // In 2025 it was a Friday.
    expect([after('2025-10-27', 'SH'), after('2025-10-27', 'HE')]).toEqual(['2025-11-04', '2025-11-03']);
    expect([isWorkingDay('2025-10-31', 'SH'), isWorkingDay('2025-10-31', 'HE')]).toEqual([false, true]);
  });

  test('Allerheiligen and Fronleichnam are holidays in Bayern, not in Schleswig-Holstein', () => {
    expect([isWorkingDay('2027-11-01', 'BY'), isWorkingDay('2027-11-01', 'SH')]).toEqual([false, true]);
    expect([isWorkingDay('2026-06-04', 'BY'), isWorkingDay('2026-06-04', 'SH')]).toEqual([false, true]);
  });

  test('on every day of three years exactly so many working days lie between, and the last is one', () => {
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2029, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      for (const count of [1, 5, 12]) {
        const due = after(day, 'SH', count);
        expect(isWorkingDay(due, 'SH')).toBe(true);
        let between = 0;
        for (let passed = time + 86_400_000; passed <= Date.parse(due); passed += 86_400_000) between += Number(isWorkingDay(new Date(passed).toISOString().slice(0, 10), 'SH'));
        expect([day, between]).toEqual([day, count]);
      }
    }
  });
});

test.each([
  ['01051044', 'SH'],
  ['01051', 'SH'],
  ['010515101', 'SH'],
  ['99051', 'SH'],
  ['09162000', 'BY'],
  ['16', 'TH'],
  ['itv-musterland', 'BUND'],
  ['98000000', 'BUND'],
])('an administration with the key %s has the holidays of %s', (key, land) => expect(landOf(key)).toBe(land));
