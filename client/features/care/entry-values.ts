import type { EntryFacts, EntryKind } from '../../../shared/catalogue/care.js';
import type { z } from 'zod';
import type { Availability as Availabilities } from '../../../shared/vocabulary.js';
import { sameJson as same } from '../../lib/same.js';

type Availability = z.infer<typeof Availabilities>;

/** What the form holds: one flat record for all kinds, lists of words as lines. */
export interface EntryValues {
  name: string;
  description: string;
  phase: string;
  term: string;
  abbreviation: string;
  synonyms: string;
  explanation: string;
  see: string[];
  hinted: boolean;
  summary: string;
  availability: Availability;
  provider: string;
  topicField: string;
  situation: string;
  requires: string[];
}
export type EntryField = keyof EntryValues;

/** The fields of each kind, in their order. */
export const FIELDS_OF = {
  component: ['name', 'description'],
  obstacle: ['name', 'description', 'phase'],
  term: ['term', 'abbreviation', 'synonyms', 'explanation', 'see', 'hinted'],
  service: ['name', 'summary', 'availability', 'provider', 'topicField', 'situation', 'requires'],
} as const satisfies Record<EntryKind, readonly EntryField[]>;

export const EMPTY_ENTRY: EntryValues = { name: '', description: '', phase: '', term: '', abbreviation: '', synonyms: '', explanation: '', see: [], hinted: true, summary: '', availability: 'none', provider: '', topicField: '', situation: '', requires: [] };

/** What an entry says, as the form holds it. Pure. */
export function valuesOf(facts: EntryFacts): EntryValues {
  if (facts.kind === 'component') return { ...EMPTY_ENTRY, name: facts.name, description: facts.description };
  if (facts.kind === 'obstacle') return { ...EMPTY_ENTRY, name: facts.name, description: facts.description, phase: facts.phase === null ? '' : String(facts.phase) };
  const { kind: _, ...rest } = facts;
  if ('availability' in rest) return { ...EMPTY_ENTRY, ...rest, provider: rest.provider ?? '', topicField: rest.topicField ?? '', situation: rest.situation ?? '' };
  return { ...EMPTY_ENTRY, ...rest, abbreviation: rest.abbreviation ?? '', synonyms: rest.synonyms.join('\n') };
}

/** What the form sends. Pure. */
export function factsOf(kind: EntryKind, values: EntryValues): EntryFacts {
  const { name, description } = values;
  if (kind === 'component') return { kind, name, description };
  if (kind === 'obstacle') return { kind, name, description, phase: values.phase === '' ? null : Number(values.phase) };
  if (kind === 'service') {
    const { summary, availability, requires } = values;
    return { kind, name, summary, availability, provider: values.provider.trim() || null, topicField: values.topicField.trim() || null, situation: values.situation.trim() || null, requires };
  }
  const synonyms = values.synonyms.split('\n').map((line) => line.trim());
  return { kind, term: values.term, abbreviation: values.abbreviation.trim() || null, synonyms: [...new Set(synonyms.filter(Boolean))], explanation: values.explanation, see: values.see, hinted: values.hinted };
}

const NEEDED = { component: ['name', 'description'], obstacle: ['name', 'description'], term: ['term', 'explanation'], service: ['name'] } as const satisfies Record<EntryKind, readonly EntryField[]>;

/** What is missing before it is sent. Pure. */
export const missingIn = (kind: EntryKind, values: EntryValues): EntryField[] =>
  NEEDED[kind].filter((field) => values[field].trim() === '');

/**
 * After a conflict: what only the others changed is taken over, what was typed stays. `both`: fields that both changed, where saving
 * now replaces theirs. Pure.
 */
export function mergeFields<Values extends object, Field extends keyof Values>(fields: readonly Field[], base: Values, mine: Values, theirs: Values): { values: Values; both: Field[] } {
  const untouched = fields.filter((field) => same(base[field], mine[field]));
  const both = fields.filter((field) => !untouched.includes(field) && !same(base[field], theirs[field]) && !same(mine[field], theirs[field]));
  return { values: { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) }, both };
}

/** The same for the fields of an entry. Pure. */
export const mergeValues = (kind: EntryKind, base: EntryValues, mine: EntryValues, theirs: EntryValues): { values: EntryValues; both: EntryField[] } => mergeFields<EntryValues, EntryField>(FIELDS_OF[kind], base, mine, theirs);
