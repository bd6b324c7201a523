import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { obstaclesOptions } from '../features/experiences/face.js';
import { componentsOptions, serviceChoicesOptions } from '../features/catalogue/face.js';

interface Aliased {
  slug: string;
  aliases: readonly string[];
}

/** The slug of what an entry became that was merged; undefined where nothing was. Pure. */
export const standingSlug = (named: string | null, entries: readonly Aliased[] | undefined): string | undefined => (named === null ? undefined : entries?.find(({ aliases }) => aliases.includes(named))?.slug);

/** Filters in an address that name a merged service, component or obstacle name what it became: one place for every list. */
export function useStandingAddress(member: boolean): void {
  const [search, setSearch] = useSearchParams();
  const named = { dienst: search.get('dienst'), baustein: search.get('baustein'), stolperstein: search.get('stolperstein') };
  const services = useQuery({ ...serviceChoicesOptions(), enabled: member && named.dienst !== null }).data;
  const components = useQuery({ ...componentsOptions(), enabled: member && named.baustein !== null }).data;
  const obstacles = useQuery({ ...obstaclesOptions(), enabled: member && named.stolperstein !== null }).data;
  const standing = { dienst: standingSlug(named.dienst, services), baustein: standingSlug(named.baustein, components), stolperstein: standingSlug(named.stolperstein, obstacles) };
  const { dienst, baustein, stolperstein } = standing;
  useEffect(() => {
    const moved = Object.entries({ dienst, baustein, stolperstein }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    if (moved.length === 0) return;
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, slug] of moved) next.set(name, slug);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [dienst, baustein, stolperstein, setSearch]);
}
