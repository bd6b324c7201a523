import { z } from 'zod';
import { OwnRollout } from '../catalogue/contract.js';
import { Comparison } from '../comparables/contract.js';
import { Day, Id, Slug } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { PilotRef } from '../pilots/refs.js';
import { route } from '../route.js';
import { Phase, RolloutState } from '../vocabulary.js';

/** One organisation's stand with a service, as every member may see it, with how much it is like the reader's own. */
export const RolloutView = z
  .object({ id: Id, organisation: OrganisationView, state: RolloutState, phase: Phase.nullable(), since: Day, goLiveOn: Day.nullable(), own: z.boolean(), version: z.int() })
  // The pilot projects in which it tries this service: a Pilotkommune there.
  .extend({ pilots: z.array(PilotRef) })
  .extend(Comparison.shape)
  .meta({ id: 'Rollout' });
export type RolloutView = z.infer<typeof RolloutView>;

/** Who is live with a service and who stands where: one row per organisation (at most a few hundred). */
export const list = route({
  method: 'GET',
  path: 'rollouts',
  summary: 'Stand der Verwaltungen bei einem Dienst',
  access: 'member',
  status: 200,
  query: z.strictObject({ service: Slug }),
  response: z.object({ items: z.array(RolloutView) }),
});

/** `active` needs a phase; a go-live date needs phase 9 or 10. */
export const RolloutChange = z
  .strictObject({ state: RolloutState, phase: Phase.nullable(), goLiveOn: Day.nullable() })
  .superRefine((change, context) => {
    if (change.state === 'active' && change.phase === null) context.addIssue({ code: 'custom', path: ['phase'], message: 'required' });
    if (change.state !== 'active' && change.phase !== null) context.addIssue({ code: 'custom', path: ['phase'], message: 'invalid_value' });
    if (change.goLiveOn !== null && (change.phase ?? 0) < 9) context.addIssue({ code: 'custom', path: ['goLiveOn'], message: 'invalid_value' });
  });
export type RolloutChange = z.infer<typeof RolloutChange>;

/** Sets the stand of the own house. Without a version only where there is none yet (428 otherwise). */
export const set = route({
  method: 'PUT',
  path: 'rollouts/:serviceId',
  summary: 'Stand der eigenen Verwaltung setzen',
  access: 'member',
  status: 200,
  versioned: 'optional',
  params: z.strictObject({ serviceId: Id }),
  body: RolloutChange,
  response: OwnRollout,
  limit: 'act',
});
