import { queryOptions } from '@tanstack/react-query';
import { versions } from '../../../shared/files/contract.js';
import { call } from '../../lib/api.js';

const FRESH_MILLISECONDS = 5 * 60_000;

export const fileKeys = { all: ['files'] as const, versions: (id: string) => ['files', id, 'versions'] as const };

/** The versions of a file that the reader may see, newest first. */
export const fileVersionsOptions = (id: string) =>
  queryOptions({
    queryKey: fileKeys.versions(id),
    queryFn: ({ signal }) => call(versions, { params: { id } }, { signal }),
    staleTime: FRESH_MILLISECONDS,
  });
