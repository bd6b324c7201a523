import { PILOT_LIMITS, type PilotFacts, type PilotPage } from '../../../shared/pilots/contract.js';

/** What the form holds; dates as typed, empty where there is none. */
export type PilotValues = Omit<PilotFacts, 'endsOn' | 'leadId'> & { endsOn: string; leadId: string | null };
export type PilotFieldName = keyof PilotValues;

export const EMPTY_PILOT: PilotValues = { name: '', summary: '', beginsOn: '', endsOn: '', leadId: null, participantIds: [], serviceIds: [] };

export const valuesOf = (pilot: PilotPage): PilotValues => ({
  name: pilot.name,
  summary: pilot.summary,
  beginsOn: pilot.beginsOn,
  endsOn: pilot.endsOn ?? '',
  leadId: pilot.lead.id,
  participantIds: pilot.participants.map(({ organisation }) => organisation.id),
  serviceIds: pilot.services.map(({ id }) => id),
});

/** What a conflict says stands there, as the form holds it. */
export const valuesOfFacts = (facts: PilotFacts): PilotValues => ({ ...facts, endsOn: facts.endsOn ?? '' });

/** Only what differs is sent: what a colleague changes elsewhere stays theirs. */
export function changesOf(base: PilotValues, values: PilotValues): Partial<PilotFacts> {
  const changed = FIELDS.filter((field) => !same(base[field], values[field]));
  return Object.fromEntries(changed.map((field) => [field, field === 'endsOn' && values.endsOn === '' ? null : values[field]]));
}

/**
 * After a conflict: what only the others changed is taken over, what was typed stays. `both`: fields that both changed, where
 * saving now replaces theirs.
 */
export function mergeValues(base: PilotValues, mine: PilotValues, theirs: PilotValues): { values: PilotValues; both: PilotFieldName[] } {
  const untouched = FIELDS.filter((field) => same(base[field], mine[field]));
  const both = FIELDS.filter((field) => !untouched.includes(field) && !same(base[field], theirs[field]) && !same(mine[field], theirs[field]));
  return { values: { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) }, both };
}

export const FIELDS = ['name', 'summary', 'beginsOn', 'endsOn', 'leadId', 'participantIds', 'serviceIds'] as const satisfies PilotFieldName[];

const comparable = (value: PilotValues[PilotFieldName]): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
const same = (one: PilotValues[PilotFieldName], other: PilotValues[PilotFieldName]): boolean => comparable(one) === comparable(other);

/** What is wrong before it is sent, by field; the keys of texts in `pilots.form.errors`. */
export function problemsOf(values: PilotValues): Partial<Record<PilotFieldName, 'name' | 'summary' | 'beginsOn' | 'endsOn' | 'leadId' | 'serviceIds'>> {
  return {
    ...(values.name.trim().length < PILOT_LIMITS.nameMin ? { name: 'name' as const } : {}),
    ...(values.summary.trim() === '' ? { summary: 'summary' as const } : {}),
    ...(values.beginsOn === '' ? { beginsOn: 'beginsOn' as const } : {}),
    ...(values.endsOn !== '' && values.beginsOn !== '' && values.endsOn < values.beginsOn ? { endsOn: 'endsOn' as const } : {}),
    ...(values.leadId === null ? { leadId: 'leadId' as const } : {}),
    ...(values.serviceIds.length === 0 ? { serviceIds: 'serviceIds' as const } : {}),
  };
}

/** What a right form sends. */
export const factsOf = (values: PilotValues): PilotFacts => ({ ...values, endsOn: values.endsOn || null, leadId: values.leadId ?? '' });
