import type { AskedHouse } from '../../../shared/requests/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';

/** One asked administration in words: since when, and for whoever may know, what became of it. */
export function houseText({ organisation, since, state, dueOn, reason }: AskedHouse): string {
  const { name } = organisation;
  const day = formatDay(since);
  switch (state) {
    case 'open':
      return dueOn ? t('requests.thread.open', { name, day, due: formatDay(dueOn) }) : t('requests.thread.since', { name, day });
    case 'answered':
      return t('requests.thread.answered', { name });
    case 'closed':
      return t('requests.thread.closed', { name });
    case 'declined':
      return reason ? t('requests.thread.declinedBecause', { name, reason: t(`requests.decline.reasons.${reason}`) }) : t('requests.thread.declined', { name });
    case null:
      return t('requests.thread.since', { name, day });
  }
}

/** All of them in one line: *Angefragt: Kreis X (seit …), Stadt Y (seit …)*. */
export const askedText = (asked: readonly AskedHouse[]): string => t('requests.thread.asked', { houses: asked.map(houseText).join(', ') });
