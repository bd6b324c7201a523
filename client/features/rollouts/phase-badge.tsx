import type { OwnRollout } from '../../../shared/catalogue/contract.js';
import { PHASES } from '../../../shared/vocabulary.js';
import { t } from '../../i18n/index.js';
import { formatDay, today } from '../../lib/dates.js';
import { Badge } from '../../ui/badge.js';

/** *Technische Anbindung*; empty for a number that does not exist. */
export const phaseName = (phase: number): string => PHASES[phase]?.name ?? '';
/** *Phase 5: Technische Anbindung* */
export const phaseText = (phase: number): string => t('rollouts.phase', { number: phase, name: phaseName(phase) });

/** The phase something belongs to. */
export const PhaseBadge = ({ phase }: { phase: number }) => <Badge icon="flag">{phaseText(phase)}</Badge>;

export type RolloutSummary = Pick<OwnRollout, 'state' | 'phase' | 'goLiveOn'>;

/** Live means that the go-live date is set and has come. */
export const isLive = (rollout: RolloutSummary): boolean => rollout.goLiveOn !== null && rollout.goLiveOn <= today();

/** The stand in words: *live seit 01.03.2026*, *Phase 5: Technische Anbindung*, *zurückgestellt*. */
export function rolloutText(rollout: RolloutSummary | null): string {
  if (!rollout) return t('rollouts.none');
  if (rollout.goLiveOn !== null && isLive(rollout)) return t('rollouts.live', { day: formatDay(rollout.goLiveOn) });
  if (rollout.state === 'active' && rollout.phase !== null) {
    return rollout.goLiveOn === null ? phaseText(rollout.phase) : `${phaseText(rollout.phase)}, ${t('rollouts.livePlanned', { day: formatDay(rollout.goLiveOn) })}`;
  }
  return t(`rollouts.state.${rollout.state}`);
}

/** The stand of one organisation as a badge; nothing set is said in plain muted words. */
export function RolloutBadge({ rollout }: { rollout: RolloutSummary | null }) {
  if (!rollout) return <span className="muted">{t('rollouts.none')}</span>;
  if (isLive(rollout)) return <Badge tone="success" icon="check-circle">{rolloutText(rollout)}</Badge>;
  if (rollout.state === 'active') return <Badge tone="accent" icon="flag">{rolloutText(rollout)}</Badge>;
  return <Badge icon={rollout.state === 'deferred' ? 'pause' : 'skip'}>{rolloutText(rollout)}</Badge>;
}
