import type { AnnouncementState, KeptAnnouncement } from '../../../shared/announcements/contract.js';
import { t } from '../../i18n/index.js';
import { Badge } from '../../ui/badge.js';

const LOOKS = { running: { icon: 'bell', tone: 'accent' }, ended: { icon: 'check-circle', tone: 'neutral' }, withdrawn: { icon: 'skip', tone: 'warning' } } as const;

/** Where an announcement stands: icon and words. */
export const AnnouncementStateBadge = ({ state }: { state: AnnouncementState }) => <Badge {...LOOKS[state]}>{t(`announcements.keep.state.${state}`)}</Badge>;

/** *3 von 12 haben bestätigt* */
export const confirmedText = ({ asksConfirmation, confirmed, reached }: Pick<KeptAnnouncement, 'asksConfirmation' | 'confirmed' | 'reached'>): string =>
  asksConfirmation ? t('announcements.keep.confirmedOf', { confirmed, reached }) : t('announcements.keep.noConfirmation');
