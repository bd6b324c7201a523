import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { LiveEvent } from '../../../shared/events.js';
import type { RolloutView } from '../../../shared/rollouts/contract.js';
import { useLiveEvents } from '../../lib/live.js';
import { rolloutsOptions } from './queries.js';

/** The stands of a service as they are being read: others' changes wait until `accept`; own ones show at once. */
export function useStands(slug: string) {
  const query = useQuery(rolloutsOptions(slug));
  const [held, setHeld] = useState<RolloutView[]>();
  const [heard, setHeard] = useState<ReadonlyMap<string, number>>(new Map());

  // Own rows follow at once; everything else keeps what is on the screen.
  const latest = query.data;
  if (latest && (!held || ownVersion(held) !== ownVersion(latest))) setHeld(latest);

  useLiveEvents(
    useCallback((event: LiveEvent) => {
      if (event.type === 'rollouts.changed' && event.subject.kind === 'rollout') setHeard((before) => new Map(before).set(event.subject.id, event.subject.version));
    }, []),
  );
  const shown = held ?? latest;
  const known = new Map(shown?.map((row) => [row.id, row.version]));
  const changed = new Set([...heard].filter(([id, version]) => (known.get(id) ?? 0) < version).map(([id]) => id));
  for (const row of latest ?? []) if ((known.get(row.id) ?? 0) < row.version) changed.add(row.id);

  return {
    query,
    rows: shown,
    news: shown ? changed.size : 0,
    accept: async (): Promise<void> => {
      const fresh = await query.refetch();
      if (fresh.data) {
        setHeld(fresh.data);
        setHeard(new Map());
      }
    },
  };
}

const ownVersion = (rows: readonly RolloutView[]): number => rows.find((row) => row.own)?.version ?? 0;
