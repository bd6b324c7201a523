import { z } from 'zod';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { route } from '../route.js';
import { MailAddress, NewPassword, Password } from '../text.js';
import { InstanceRole, Role } from '../vocabulary.js';

/** The signed-in person as their own browser knows them. */
export const Me = z
  .object({
    id: Id,
    name: z.string(),
    mail: z.string(),
    role: Role,
    instanceRole: InstanceRole.nullable(),
    organisation: OrganisationView,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const SessionState = z
  .object({ me: Me.nullable(), sampleWorld: z.boolean(), version: z.string() })
  .meta({ id: 'SessionState' });
export type SessionState = z.infer<typeof SessionState>;

/** One of the person's own sessions; `device` is what the browser calls itself, shortened. */
export const OwnSession = z.object({ id: Id, device: z.string(), signedInAt: Moment, current: z.boolean() }).meta({ id: 'OwnSession' });
export type OwnSession = z.infer<typeof OwnSession>;

export const readSession = route({ method: 'GET', path: 'session', summary: 'Wer ist angemeldet', access: 'public', status: 200, response: SessionState });
export const signIn = route({
  method: 'POST',
  path: 'session',
  summary: 'Anmelden',
  access: 'public',
  status: 201,
  body: z.strictObject({ mail: MailAddress, password: Password.min(1) }),
  response: SessionState,
  transaction: 'own',
});
export const signOut = route({ method: 'DELETE', path: 'session', summary: 'Abmelden', access: 'member', status: 204, response: null, whileReadOnly: true, transaction: 'own' });

export const listSessions = route({
  method: 'GET',
  path: 'me/sessions',
  summary: 'Eigene Sitzungen',
  access: 'member',
  status: 200,
  response: z.object({ items: z.array(OwnSession) }),
});
export const endOtherSessions = route({ method: 'DELETE', path: 'me/sessions', summary: 'Andere Sitzungen beenden', access: 'member', status: 204, response: null, whileReadOnly: true, limit: 'account' });
/** Needs the current password; ends all other sessions. */
export const changePassword = route({
  method: 'PUT',
  path: 'me/password',
  summary: 'Passwort ändern',
  access: 'member',
  status: 204,
  body: z.strictObject({ current: Password.min(1), next: NewPassword }),
  whileReadOnly: true,
  response: null,
  transaction: 'own',
});

/** Always answers the same, whether the address is known or not. */
export const requestPasswordReset = route({
  method: 'POST',
  path: 'password-resets',
  summary: 'Link zum Zurücksetzen des Passworts anfordern',
  access: 'public',
  status: 204,
  body: z.strictObject({ mail: MailAddress }),
  response: null,
  transaction: 'own',
});
/** Redeems the one-time link (also the first person's): sets the password and ends every session. */
export const redeemPasswordReset = route({
  method: 'POST',
  path: 'password-resets/redeem',
  summary: 'Neues Passwort setzen',
  access: 'public',
  status: 204,
  body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/), password: NewPassword }),
  response: null,
  transaction: 'own',
});

const byPerson = z.strictObject({ id: Id });
/** Ends the person's sessions and sockets everywhere, at once. */
export const suspend = route({ method: 'PUT', path: 'people/:id/suspension', summary: 'Zugang sperren', access: 'member', status: 204, params: byPerson, response: null, limit: 'account' });
export const reinstate = route({ method: 'DELETE', path: 'people/:id/suspension', summary: 'Zugang wieder freigeben', access: 'member', status: 204, params: byPerson, response: null, limit: 'account' });
