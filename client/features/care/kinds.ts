import { useQuery } from '@tanstack/react-query';
import { OWN_KINDS, type EntryKind, type OwnKind } from '../../../shared/catalogue/care.js';
import { componentsOptions, offeredEntries, serviceChoicesOptions } from '../catalogue/face.js';
import { obstaclesOptions } from '../experiences/face.js';
import { glossaryOptions } from '../glossary/face.js';

/** Kinds as they stand in addresses. */
export const KIND_WORDS = { component: 'bausteine', obstacle: 'stolpersteine', term: 'begriffe', service: 'dienste' } as const satisfies Record<EntryKind, string>;

/** The kind an address names; null for a word that is none. Pure. */
export const kindOf = (word: string | null | undefined): EntryKind | null => (Object.keys(KIND_WORDS) as EntryKind[]).find((kind) => KIND_WORDS[kind] === word) ?? null;

/** Whether entries of the kind are made here. Pure. */
export const isOwnKind = (kind: EntryKind): kind is OwnKind => OWN_KINDS.some((own) => own === kind);

export interface EntryChoice {
  id: string;
  slug: string;
  label: string;
}

/** Entries of a kind that are in use, to choose from. */
export function useEntryChoices(kind: EntryKind): EntryChoice[] {
  const components = useQuery({ ...componentsOptions(), enabled: kind === 'component' }).data ?? [];
  const obstacles = useQuery({ ...obstaclesOptions(), enabled: kind === 'obstacle' }).data ?? [];
  const terms = useQuery({ ...glossaryOptions(), enabled: kind === 'term' }).data ?? [];
  const services = useQuery({ ...serviceChoicesOptions(), enabled: kind === 'service' }).data ?? [];
  const all = kind === 'service' ? services : kind === 'component' ? components : kind === 'obstacle' ? obstacles : terms.map(({ term, ...rest }) => ({ ...rest, name: term }));
  return offeredEntries<{ id: string; slug: string; name: string; retired?: object | null }>(all, []).map(({ id, slug, name }) => ({ id, slug, label: name }));
}
