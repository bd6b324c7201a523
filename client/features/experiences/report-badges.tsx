import type { ReportResult, ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import { t } from '../../i18n/index.js';
import type { Tone } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import type { IconName } from '../../ui/icon.js';

const VISIBILITY: Record<ReportVisibility, { icon: IconName; tone: Tone }> = {
  organisation: { icon: 'lock', tone: 'warning' },
  community: { icon: 'people', tone: 'neutral' },
  public: { icon: 'globe', tone: 'neutral' },
};

/** Who may read a report: icon and words. */
export const ReportVisibilityBadge = ({ visibility }: { visibility: ReportVisibility }) => <Badge {...VISIBILITY[visibility]}>{t(`experiences.words.visibility.${visibility}`)}</Badge>;

const RESULT: Record<ReportResult, { icon: IconName; tone: Tone | 'accent' }> = {
  live: { icon: 'check-circle', tone: 'success' },
  pilot: { icon: 'flag', tone: 'info' },
  running: { icon: 'clock', tone: 'accent' },
  stopped: { icon: 'skip', tone: 'neutral' },
};

/** How the introduction went that a report tells of. */
export const ReportResultBadge = ({ result }: { result: ReportResult }) => <Badge {...RESULT[result]}>{t(`experiences.words.result.${result}`)}</Badge>;

const WEIGHTS = { light: { icon: 'clock', tone: 'neutral' }, heavy: { icon: 'alert', tone: 'warning' }, critical: { icon: 'alert', tone: 'danger' } } as const;

/** A weight of 1 to 3, or an average of several, in words. */
export const weightOf = (weight: number): keyof typeof WEIGHTS => (weight < 1.5 ? 'light' : weight < 2.5 ? 'heavy' : 'critical');

/** How much an obstacle weighed: icon and words. */
export const WeightBadge = ({ weight }: { weight: number }) => <Badge {...WEIGHTS[weightOf(weight)]}>{t(`experiences.words.weight.${weightOf(weight)}`)}</Badge>;
