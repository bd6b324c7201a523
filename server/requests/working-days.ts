import { getHolidays, type Region } from 'feiertagejs';

// The first two digits of a key of the official register; 99 is the sample Land, whose calendar is that of Schleswig-Holstein.
const LANDS: Readonly<Record<string, Region>> = {
  '01': 'SH',
  '02': 'HH',
  '03': 'NI',
  '04': 'HB',
  '05': 'NW',
  '06': 'HE',
  '07': 'RP',
  '08': 'BW',
  '09': 'BY',
  '10': 'SL',
  '11': 'BE',
  '12': 'BB',
  '13': 'MV',
  '14': 'SN',
  '15': 'ST',
  '16': 'TH',
  '99': 'SH',
};

/** The Land of an administration by its key; for keys of our own only what is a holiday everywhere counts. */
export const landOf = (key: string): Region => (/^\d/.test(key) ? LANDS[key.slice(0, 2)] : undefined) ?? 'BUND';

const known = new Map<string, ReadonlySet<string>>();

function holidaysOf(year: number, land: Region): ReadonlySet<string> {
  const place = `${land} ${year}`;
  const found = known.get(place) ?? new Set(getHolidays(year, land).map(({ dateString }) => dateString));
  known.set(place, found);
  return found;
}

const DAY = 86_400_000;
// A calendar day has no time of day: counted in UTC, no change of the clocks can move it.
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether people of this Land are at work on a day: no Saturday, no Sunday, no holiday. */
export function isWorkingDay(day: string, land: Region): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return date.getUTCDay() % 6 !== 0 && !holidaysOf(date.getUTCFullYear(), land).has(day);
}

/** The day on which so many working days have passed; the day itself does not count. */
export function workingDaysAfter(day: string, count: number, land: Region): string {
  let time = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    time += DAY;
    if (isWorkingDay(dayOf(time), land)) left -= 1;
  }
  return dayOf(time);
}
