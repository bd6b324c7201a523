import type { ReferralState } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import type { Tone } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import type { IconName } from '../../ui/icon.js';

const LOOKS: Record<ReferralState, { tone: Tone; icon: IconName }> = {
  wished: { tone: 'warning', icon: 'flag' },
  passed_on: { tone: 'info', icon: 'arrow-right' },
  in_progress: { tone: 'info', icon: 'clock' },
  answered: { tone: 'success', icon: 'check-circle' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  ended: { tone: 'neutral', icon: 'skip' },
  declined: { tone: 'neutral', icon: 'close' },
};

/** Where a referral stands. */
export const ReferralStateBadge = ({ state }: { state: ReferralState }) => <Badge {...LOOKS[state]}>{t(`referrals.states.${state}`)}</Badge>;

/** Its day to follow up is over. */
export const OverdueBadge = () => (
  <Badge tone="danger" icon="alert">
    {t('referrals.list.overdue')}
  </Badge>
);
