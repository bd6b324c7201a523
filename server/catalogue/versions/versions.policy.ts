import type { VersionFacts, VersionState } from '../../../shared/catalogue/versions.js';
import { when, type Verdict } from '../../kernel/verdict.js';

/** Only what nobody else has seen yet is published or thrown away. Pure. */
export const requiresDraft = ({ state }: { state: VersionState }): Verdict => when(state === 'draft', 'version_not_draft');
export const requiresPublished = ({ state }: { state: VersionState }): Verdict => when(state === 'published', 'version_not_published');

/** Whoever reads of a new version learns what is new. Pure. */
export const requiresNews = ({ news }: Pick<VersionFacts, 'news'>): Verdict => when(news.length > 0, 'version_says_nothing');

/** A version is published when it is there; `today` as it is in Germany. Pure. */
export const requiresReleased = ({ releasedOn }: Pick<VersionFacts, 'releasedOn'>, today: string): Verdict => when(releasedOn <= today, 'version_not_released');
