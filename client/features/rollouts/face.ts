/** What other features may use of rollouts. */
export { refreshAfter } from './cache.js';
export { isLive, PhaseBadge, phaseName, phaseText, RolloutBadge, rolloutText, type RolloutSummary } from './phase-badge.js';
