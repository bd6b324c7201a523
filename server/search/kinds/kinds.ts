import type { SearchHit, SearchKind } from '../../../shared/search/contract.js';
import type { Kind } from './kind.js';
import { lessons } from './lessons.js';
import { obstacles } from './obstacles.js';
import { organisations } from './organisations.js';
import { reports } from './reports.js';
import { services } from './services.js';
import { terms } from './terms.js';
import { threads } from './threads.js';

/** Every kind that can be found, in the order in which they are offered. */
export const kinds: readonly Kind<never, SearchHit>[] = [services, threads, reports, lessons, obstacles, organisations, terms];

/** @throws Error for a kind nobody shows */
export function kindOf(kind: SearchKind): Kind<never, SearchHit> {
  const known = kinds.find((one) => one.kind === kind);
  if (!known) throw new Error(`Nobody shows hits of kind ${kind}`);
  return known;
}
