import { z } from 'zod';
import { Day, Id, Slug } from '../ids.js';
import type { OrganisationKind } from '../vocabulary.js';

// How pilot projects stand beside other things. A file of its own: organisations and rollouts name pilot projects, and the
// contract of pilot projects names organisations.

/** The state is derived from the period: today before it, in it (an open end is in it), or after it. */
export const PILOT_STATES = ['running', 'planned', 'ended'] as const;
export const PilotState = z.enum(PILOT_STATES);
export type PilotState = z.infer<typeof PilotState>;

/** Kinds of organisation that are a *Pilotkommune* when they take part; an IT-Verbund or the Land only takes part. */
export const MUNICIPAL_KINDS = ['kreis', 'kreisfreie_stadt', 'stadt', 'gemeinde', 'amt'] as const satisfies OrganisationKind[];

export const PilotRef = z.object({ id: Id, slug: Slug, name: z.string() }).meta({ id: 'PilotRef' });
export type PilotRef = z.infer<typeof PilotRef>;

/** A pilot project beside an organisation: what it is there. */
export const PilotOfOrganisation = PilotRef.extend({ state: PilotState, beginsOn: Day, endsOn: Day.nullable(), leads: z.boolean(), takesPart: z.boolean() }).meta({ id: 'PilotOfOrganisation' });
export type PilotOfOrganisation = z.infer<typeof PilotOfOrganisation>;
