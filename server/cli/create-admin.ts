import { z } from 'zod';
import { OrganisationKey } from '../../shared/ids.js';
import { LIMITS, lineOf, MailAddress } from '../../shared/text.js';
import { ORGANISATION_KINDS, OrganisationKind } from '../../shared/vocabulary.js';
import { GrantOperator } from '../accounts/accounts.face.js';
import type { Clock } from '../kernel/clock.js';
import { createOrganisation } from '../organisations/organisations.face.js';
import type { Settings } from '../platform/config/settings.js';
import type { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { Listeners } from '../platform/events/listeners.js';

/** What the operator gave is missing or unusable; the message is German and names the parameter. */
export class UsageError extends Error {}

export interface Given {
  admin?: string | undefined;
  name?: string | undefined;
  'organisation-key'?: string | undefined;
  'organisation-name'?: string | undefined;
  kind?: string | undefined;
}

/** Asks the operator for what was not given; null where nobody can be asked. */
export type Ask = ((question: string) => Promise<string>) | null;

export interface CreatedAdmin {
  mail: string;
  created: boolean;
  /** Sets the password, once. */
  link: string;
}

const Name = lineOf(1, LIMITS.nameMax);

/**
 * Gives a person rights of the operator, the person and their organisation being made where they do not exist yet.
 * @throws UsageError for missing or unusable facts and for a suspended person
 */
export async function createAdmin(database: Database, settings: Settings, clock: Clock, given: Given, ask: Ask): Promise<CreatedAdmin> {
  const need = async <Schema extends z.ZodType>(parameter: keyof Given, schema: Schema, question: string): Promise<z.output<Schema>> => {
    const value = given[parameter] ?? (await ask?.(`${question}: `));
    if (!value) throw new UsageError(`Es fehlt --${parameter} (${question}).`);
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new UsageError(`--${parameter}: »${value}« ist so nicht möglich (${question}).`);
    return parsed.data;
  };
  // No capability is registered here, and none reacts to what is recorded.
  const history = new History(database, new Listeners(), clock);
  const grant = new GrantOperator(database, history, settings, clock);
  const mail = await need('admin', MailAddress, 'E-Mail-Adresse');
  const known = await database.row<{ status: string }>('select status from person where mail = $1', [mail]);
  if (known?.status === 'suspended') throw new UsageError(`Der Zugang von ${mail} ist gesperrt. Eine andere Person mit Betriebsrechten kann ihn freigeben.`);
  if (known) return { mail, created: false, link: await grant.toKnown(mail) };

  const name = await need('name', Name, 'Vor- und Nachname');
  const key = await need('organisation-key', OrganisationKey, 'Schlüssel der Verwaltung, zum Beispiel AGS oder »betrieb«');
  const house = await database.row<{ id: string }>('select id from organisation where key = $1', [key]);
  const newHouse = house
    ? null
    : {
        key,
        name: await need('organisation-name', Name, 'Name der Verwaltung'),
        kind: await need('kind', OrganisationKind, `Art der Verwaltung: ${ORGANISATION_KINDS.join(', ')}`),
      };
  const link = await database.transaction(async () => {
    const organisationId = newHouse ? await createOrganisation(database, history, newHouse) : (house?.id ?? '');
    return grant.toNew({ mail, name, organisationId });
  });
  return { mail, created: true, link };
}
