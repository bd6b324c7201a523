import type { PhaseKnowledge } from '../../../shared/playbooks/contract.js';
import { t } from '../../i18n/index.js';

type Counts = Pick<PhaseKnowledge, 'lessonCount' | 'solvedCount' | 'obstacleCount'>;

/** *3 Erkenntnisse*, *1 gelöste Frage*, *2 Stolpersteine*: what there is, and nothing about what there is not. */
export const phaseCounts = ({ lessonCount, solvedCount, obstacleCount }: Counts): string[] => [
  ...(lessonCount > 0 ? [t('playbooks.lessons', { count: lessonCount })] : []),
  ...(solvedCount > 0 ? [t('playbooks.solved', { count: solvedCount })] : []),
  ...(obstacleCount > 0 ? [t('playbooks.obstacles', { count: obstacleCount })] : []),
];
