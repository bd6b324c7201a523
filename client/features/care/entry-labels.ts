import { AVAILABILITIES, PHASES } from '../../../shared/vocabulary.js';
import { VERSION_PARTS, type FactValue } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import type { EntryField } from './entry-values.js';

/** Labels of the fields, for the form, for what the server refuses and for the history. */
export const entryLabels = (): Record<EntryField, string> => ({
  name: t('care.form.name'),
  description: t('care.form.description'),
  phase: t('care.form.phase'),
  term: t('care.form.term'),
  abbreviation: t('care.form.abbreviation'),
  synonyms: t('care.form.synonyms'),
  explanation: t('care.form.explanation'),
  see: t('care.form.see'),
  hinted: t('care.form.hinted'),
  summary: t('care.form.summary'),
  availability: t('care.form.availability'),
  provider: t('care.form.provider'),
  topicField: t('care.form.topicField'),
  situation: t('care.form.situation'),
  requires: t('care.form.requires'),
});

/** Labels of everything a history tells of: fields of entries, and of versions with their parts. */
export const fieldLabels = (): Record<string, string> => ({
  ...entryLabels(),
  label: t('versions.form.label'),
  releasedOn: t('versions.form.releasedOn'),
  ...Object.fromEntries(VERSION_PARTS.map((part) => [part, t(`versions.parts.${part}`)])),
});

/** A value of a field in words; `names` of what it points to. */
export function valueText(field: string, value: FactValue, names: ReadonlyMap<string, string> = new Map()): string {
  if (typeof value === 'boolean') return t(value ? 'care.form.yes' : 'care.form.no');
  if (field === 'phase') return PHASES.find(({ number }) => String(number) === String(value))?.name ?? t('care.form.noPhase');
  if (field === 'releasedOn' && typeof value === 'string') return formatDay(value);
  const availability = AVAILABILITIES.find((one) => field === 'availability' && one === value);
  if (availability) return t(`vocabulary.availability.${availability}`);
  return (Array.isArray(value) ? value.map((one) => names.get(one) ?? one).join(', ') : String(value ?? '')) || t('care.history.nothing');
}
