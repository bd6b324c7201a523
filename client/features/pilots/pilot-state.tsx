import type { PilotState } from '../../../shared/pilots/refs.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { Badge } from '../../ui/badge.js';

const LOOKS = { planned: { icon: 'calendar', tone: 'neutral' }, running: { icon: 'flag', tone: 'accent' }, ended: { icon: 'check-circle', tone: 'success' } } as const;

/** Where a pilot project stands: icon and words. */
export const PilotStateBadge = ({ state }: { state: PilotState }) => <Badge {...LOOKS[state]}>{t(`pilots.state.${state}`)}</Badge>;

/** *01.06.2021 bis 31.03.2022*, *seit 01.02.2026*, *ab 01.01.2027* */
export function periodText({ beginsOn, endsOn, state }: { beginsOn: string; endsOn: string | null; state: PilotState }): string {
  if (endsOn !== null) return t('pilots.period', { from: formatDay(beginsOn), until: formatDay(endsOn) });
  return t(state === 'planned' ? 'pilots.periodPlanned' : 'pilots.periodOpen', { from: formatDay(beginsOn) });
}

/** An administration that tries a service in a pilot project. */
export const PilotkommuneBadge = ({ title }: { title?: string }) => (
  <Badge tone="info" icon="flag" {...(title ? { title } : {})}>
    {t('pilots.municipality')}
  </Badge>
);
