import { queryOptions } from '@tanstack/react-query';
import { listKnowledge, readPhase } from '../../../shared/playbooks/contract.js';
import { call } from '../../lib/api.js';

export const phaseKeys = {
  all: ['phases'] as const,
  phase: (number: number, service?: string) => ['phases', number, service ?? null] as const,
};

// While no page of the procedure is open nothing tells us what was published or solved.
const UNHEARD = 2_000;

/** All phases in their order, each with what it holds. */
export const phasesOptions = () => queryOptions({ queryKey: phaseKeys.all, queryFn: async ({ signal }) => (await call(listKnowledge, undefined, { signal })).items, staleTime: UNHEARD });

/** One phase, narrowed to a service by its id. */
export const phaseOptions = (number: number, service?: string) =>
  queryOptions({
    queryKey: phaseKeys.phase(number, service),
    queryFn: ({ signal }) => call(readPhase, { params: { number }, query: service ? { service } : {} }, { signal }),
    staleTime: UNHEARD,
  });
