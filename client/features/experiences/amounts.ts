import type { Amount } from '../../../shared/experiences/sections.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';

const euro = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' });
const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 2 });

/** An amount in words: *nicht bekannt* is said, what was not said stays null. */
export const amountText = (amount: Amount, text: (value: number) => string): string | null => (amount === null ? null : amount === 'unknown' ? t('experiences.facts.unknown') : text(amount));

/** 12.500 € · 980,50 € */
export const euroText = (value: number): string => euro.format(value);
/** 12,5 % from 12.5 */
export const percentText = (value: number): string => percent.format(value / 100);
/** 1 Personentag · 12,5 Personentage */
export const personDaysText = (value: number): string => t('experiences.facts.personDays', { count: value });
/** 1.200 Fälle pro Jahr */
export const casesText = (value: number): string => t('experiences.facts.casesPerYear', { count: value });

/** A length as one says it: days below two weeks, then whole weeks. */
export function lengthText(weeks: number): string {
  const days = Math.round(weeks * 7);
  return days < 14 ? t('experiences.facts.days', { count: days }) : t('experiences.facts.weeks', { count: Math.round(weeks) });
}

/** *03.02.2025 – 14.03.2025, 6 Wochen*; with one end only what is known. */
export function spanText(from: string | null, until: string | null, weeks: number | undefined): string | null {
  if (from && until) return t('experiences.facts.span', { from: formatDay(from), until: formatDay(until), length: lengthText(weeks ?? 0) });
  if (from) return t('experiences.facts.from', { day: formatDay(from) });
  return until ? t('experiences.facts.until', { day: formatDay(until) }) : null;
}
