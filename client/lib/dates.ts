import { t } from '../i18n/index.js';

// A portal for German administrations: everybody reads the same clock, wherever the browser stands.
const zone = { timeZone: 'Europe/Berlin' } as const;
const day = new Intl.DateTimeFormat('de-DE', { ...zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const time = new Intl.DateTimeFormat('de-DE', { ...zone, hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('de-DE', { ...zone, weekday: 'long' });
const isoDay = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const number = new Intl.NumberFormat('de-DE');

/** 31.12.2026 from a moment or a calendar day. */
export const formatDay = (value: string | Date): string => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').reverse().join('.') : day.format(new Date(value)));
/** 10:42 */
export const formatTime = (value: string | Date): string => time.format(new Date(value));
/** Donnerstag, 31.12.2026, 10:42 Uhr */
export const formatMoment = (value: string | Date): string => t('common.date.full', { weekday: weekday.format(new Date(value)), day: formatDay(new Date(value)), time: formatTime(value) });
/** 1.234,5 */
export const formatNumber = (value: number): string => number.format(value);
/** Today as a calendar day, `2026-12-31`. */
export const today = (): string => isoDay.format(new Date());

const DAY = 86_400_000;

/** How long ago, as one says it: *gerade eben*, *vor 3 Stunden*, *gestern*, *vor 5 Tagen*, then the date. */
export function relativeTime(value: string, now = Date.now()): string {
  const at = new Date(value);
  const seconds = (now - at.getTime()) / 1000;
  if (seconds < 60) return t('common.date.justNow');
  if (seconds < 3600) return t('common.date.minutesAgo', { count: Math.floor(seconds / 60) });
  const days = Math.round((Date.parse(isoDay.format(new Date(now))) - Date.parse(isoDay.format(at))) / DAY);
  if (days === 0) return t('common.date.hoursAgo', { count: Math.floor(seconds / 3600) });
  if (days === 1) return t('common.date.yesterday');
  if (days < 7) return t('common.date.daysAgo', { count: days });
  return formatDay(at);
}
