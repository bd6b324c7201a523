import { TIMES_PROPOSED } from '../../../shared/requests/contacts.js';
import { t } from '../../i18n/index.js';
import { fromBerlinField, toBerlinField } from '../../lib/berlin-time.js';
import type { FormErrors } from '../../lib/use-form-errors.js';
import { TextField } from '../../ui/text-field.js';

/** Names of the fields as the server names what is wrong with them. */
export type TimeField = 'times.0' | 'times.1' | 'times.2';
export const TIME_FIELDS: readonly TimeField[] = ['times.0', 'times.1', 'times.2'];

export const timeLabels = (): Record<TimeField, string> => Object.fromEntries(TIME_FIELDS.map((field, index) => [field, t('requests.call.time', { number: index + 1 })])) as Record<TimeField, string>;

const DAY = 86_400_000;
const HOURS = ['10:00', '11:00', '14:00'];

/** Three times to begin with: on the next days on which people are at work, so that often nothing has to be typed. */
export function firstTimes(now = new Date()): string[] {
  const times: string[] = [];
  for (let ahead = 2; times.length < TIMES_PROPOSED; ahead += 1) {
    const day = new Date(now.getTime() + ahead * DAY);
    if (day.getDay() % 6 !== 0) times.push(`${toBerlinField(day).slice(0, 10)}T${HOURS[times.length] ?? '10:00'}`);
  }
  return times;
}

/** What is wrong with each of the three, in words. */
export function wrongTimes(times: readonly string[], now = Date.now()): Partial<Record<TimeField, string>> {
  const moments = times.map(fromBerlinField);
  return Object.fromEntries(
    TIME_FIELDS.flatMap((field, index) => {
      const moment = moments[index];
      if (!moment) return [[field, t('requests.call.timeMissing')]];
      if (Date.parse(moment) <= now) return [[field, t('requests.call.timePast')]];
      return moments.indexOf(moment) === index ? [] : [[field, t('requests.call.timeTwice')]];
    }),
  );
}

/** The moments of three fields that were found right. */
export const momentsOf = (times: readonly string[]): string[] => times.map((time) => fromBerlinField(time) ?? '');

/** Three fields for day and hour, in German time. */
export function TimeFields<Field extends string>({ times, onChange, errors }: { times: readonly string[]; onChange: (times: string[]) => void; errors: FormErrors<Field | TimeField> }) {
  const labels = timeLabels();
  return (
    <>
      {TIME_FIELDS.map((field, index) => (
        <TextField
          key={field}
          id={errors.idOf(field)}
          type="datetime-local"
          step={300}
          label={labels[field]}
          hint={index === 0 ? t('requests.call.zone') : undefined}
          value={times[index] ?? ''}
          onChange={(time) => onChange(times.map((one, place) => (place === index ? time : one)))}
          error={errors.fields[field]}
        />
      ))}
    </>
  );
}
