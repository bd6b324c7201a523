import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { changeVersion, draftVersion, dropVersion, listVersions, publishVersion, readVersion, withdrawVersion, type VersionFacts } from '../../../shared/catalogue/versions.js';
import { call } from '../../lib/api.js';
import { refreshCatalogue } from '../catalogue/face.js';

export const versionsOptions = (slug: string) => queryOptions({ queryKey: ['services', 'versions', slug], queryFn: async ({ signal }) => (await call(listVersions, { params: { slug } }, { signal })).items });
export const versionOptions = (id: string) => queryOptions({ queryKey: ['care', 'version', id], queryFn: ({ signal }) => call(readVersion, { params: { id } }, { signal }) });

// What a version changes stands on the pages of its service, and in the log.
function useRefresh(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all([refreshCatalogue(client), client.invalidateQueries({ queryKey: ['audit'] })]);
}

/** Drafts a version; the key belongs to the form. */
export function useDraftVersion() {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: ({ key, ...body }: VersionFacts & { serviceId: string; key: string }) => call(draftVersion, { body }, { idempotencyKey: key }), onSuccess });
}

export function useChangeVersion(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: ({ version, ...body }: VersionFacts & { reason?: string; version: number }) => call(changeVersion, { params: { id }, body, version }), onSuccess });
}

export function usePublishVersion(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: (version: number) => call(publishVersion, { params: { id }, version }), onSuccess });
}

export function useWithdrawVersion(id: string) {
  const onSuccess = useRefresh();
  return useMutation({ mutationFn: ({ reason, version }: { reason: string; version: number }) => call(withdrawVersion, { params: { id }, body: { reason }, version }), onSuccess });
}

export function useDropVersion(id: string) {
  const client = useQueryClient();
  // Its own page is left: what it showed is not asked for again.
  return useMutation({ mutationFn: (version: number) => call(dropVersion, { params: { id }, version }), onSuccess: () => client.invalidateQueries({ queryKey: ['services'] }) });
}
