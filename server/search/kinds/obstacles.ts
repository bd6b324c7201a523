import type { ObstacleHit } from '../../../shared/search/contract.js';
import type { Kind } from './kind.js';

export const obstacles: Kind<{ id: string; slug: string; name: string; description: string; phase: number | null }, ObstacleHit> = {
  kind: 'obstacle',
  source: 'obstacle b where b.id = candidate.id and b.merged_into is null and b.retired_at is null',
  facts: `array_remove(array['kind:obstacle', 'phase:' || b.phase], null)`,
  columns: 'b.id, b.slug, b.name, b.description, b.phase',
  hit: ({ name, ...row }, found) => ({ kind: 'obstacle', title: found.mark(name), ...row }),
};
