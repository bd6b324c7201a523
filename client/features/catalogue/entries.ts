import type { Retired } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';

interface Entry {
  id: string;
  name: string;
  retired?: Retired | null | undefined;
}

/** What a form offers: entries in use, and of the others those that are chosen already. Pure. */
export const offeredEntries = <Offered extends Entry>(entries: readonly Offered[], chosen: readonly string[]): Offered[] => entries.filter(({ id, retired }) => !retired || chosen.includes(id));

/** Its name; that it was retired is said beside it. */
export const entryLabel = ({ name, retired }: Pick<Entry, 'name' | 'retired'>): string => (retired ? t('care.retiredName', { name }) : name);
