import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { ServiceRef } from '../catalogue/contract.js';
import { Id, Moment } from '../ids.js';
import { route } from '../route.js';

// Whether contributions are looked at before they are published: at a service, and the first one of a person.

const Since = z.object({ since: Moment, reason: z.string() });

export const Checks = z
  .object({
    /** Null while first contributions are published at once. */
    first: Since.nullable(),
    services: z.array(Since.extend({ service: ServiceRef, can: z.object({ end: z.boolean() }) })),
    /** Services of the mandate that are not checked. */
    open: z.array(ServiceRef),
    can: z.object({ first: z.boolean() }),
  })
  .meta({ id: 'PublicationChecks' });
export type Checks = z.infer<typeof Checks>;

/** For coordinators and operators. */
export const readChecks = route({ method: 'GET', path: 'publication-checks', summary: 'Wo Beiträge vor der Veröffentlichung geprüft werden', access: 'member', status: 200, response: Checks });

/** What holds for contributions of the caller to threads that all members see: all of them, or those to these services. */
export const MyChecks = z.object({ all: z.boolean(), serviceIds: z.array(Id) }).meta({ id: 'MyPublicationChecks' });
export type MyChecks = z.infer<typeof MyChecks>;
export const readMine = route({ method: 'GET', path: 'publication-checks/mine', summary: 'Was für eigene Beiträge gilt', access: 'member', status: 200, response: MyChecks });

/** 409 `conflict` where it is so already. `act`: the entry of the audit log, which can be undone within ten minutes. */
const Switch = z.strictObject({ on: z.boolean(), reason: Reason });
export type Switch = z.infer<typeof Switch>;
const switching = { method: 'PUT', access: 'member', status: 200, body: Switch, response: z.object({ act: Id }), limit: 'act' } as const;

/** By coordinators whose mandate covers the Themenfeld in every Kreis. */
export const switchService = route({ ...switching, path: 'publication-checks/services/:id', summary: 'Prüfung der Beiträge zu einem Dienst ein- oder ausschalten', params: z.strictObject({ id: Id }) });
/** By coordinators without limits of mandate, and operators. */
export const switchFirst = route({ ...switching, path: 'publication-checks/first', summary: 'Prüfung erster Beiträge ein- oder ausschalten' });
