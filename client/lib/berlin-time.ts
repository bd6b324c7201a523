const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** A moment as a field for date and time holds it, in German time wherever the browser stands: `2026-12-01T10:00`. */
export const toBerlinField = (moment: Date): string => parts.format(moment).replace(' ', 'T');

/** The moment such a field means, ISO 8601 in UTC; null where it means none. */
export function fromBerlinField(field: string): string | null {
  const wanted = Date.parse(`${field}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field) || Number.isNaN(wanted)) return null;
  // German time is ahead of UTC by what it shows when it is that late there; twice, for the days the clocks change.
  const aheadAt = (time: number): number => Date.parse(`${toBerlinField(new Date(time))}:00Z`) - time;
  const near = wanted - aheadAt(wanted);
  return new Date(wanted - aheadAt(near)).toISOString();
}
