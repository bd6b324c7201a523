/** A day as `Date` counts. */
export const DAY_MILLISECONDS = 24 * 60 * 60_000;

const inBerlin = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day of a moment where our users are, `2026-12-31`. */
export const germanDay = (moment: Date): string => inBerlin.format(moment);
