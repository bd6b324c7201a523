import { queryOptions } from '@tanstack/react-query';
import { readChecks, readMine } from '../../../shared/contributions/checks.js';
import { listOwn } from '../../../shared/contributions/contract.js';
import { call } from '../../lib/api.js';

export const contributionKeys = {
  own: ['contributions', 'own'] as const,
  mine: ['contributions', 'checks', 'mine'] as const,
  checks: ['contributions', 'checks', 'all'] as const,
};

// What is switched tells nobody; a form that was opened just before learns by the answer.
const A_MINUTE = 60_000;

/** The viewer's own that are not published; a live event asks anew. */
export const ownContributionsOptions = () => queryOptions({ queryKey: contributionKeys.own, queryFn: ({ signal }) => call(listOwn, undefined, { signal }), staleTime: A_MINUTE });

/** What of the viewer's contributions will be checked. */
export const myChecksOptions = () => queryOptions({ queryKey: contributionKeys.mine, queryFn: ({ signal }) => call(readMine, undefined, { signal }), staleTime: A_MINUTE });

/** Where contributions are checked, for those who switch it. */
export const checksOptions = () => queryOptions({ queryKey: contributionKeys.checks, queryFn: ({ signal }) => call(readChecks, undefined, { signal }) });
