import type { GivenGrade, ThreadState } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import type { Tone } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import type { IconName } from '../../ui/icon.js';

const LOOKS: Record<ThreadState, { icon: IconName; tone: Tone | 'accent' }> = {
  open: { icon: 'open', tone: 'accent' },
  answered: { icon: 'answer', tone: 'info' },
  solved: { icon: 'solution', tone: 'success' },
  talk: { icon: 'comment', tone: 'neutral' },
  duplicate: { icon: 'copy', tone: 'neutral' },
};

/** Offen, beantwortet, gelöst, a discussion or a duplicate: icon and word. */
export const ThreadStateBadge = ({ state }: { state: ThreadState }) => (
  <Badge tone={LOOKS[state].tone} icon={LOOKS[state].icon}>
    {t(`threads.state.${state}`)}
  </Badge>
);

/** What the best answer is worth, where coordination has graded one. */
export const BestGradeBadge = ({ grade }: { grade: GivenGrade | null }) =>
  grade && (
    <Badge tone={grade === 'binding' ? 'accent' : 'info'} icon={grade === 'binding' ? 'paragraph' : 'check'}>
      {t(`threads.grades.${grade}`)}
    </Badge>
  );
