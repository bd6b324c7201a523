import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { OrganisationKey } from '../../shared/ids.js';
import { LIMITS, lineOf, MailAddress } from '../../shared/text.js';
import { ORGANISATION_KINDS, OrganisationKind } from '../../shared/vocabulary.js';
import { resetLink } from '../accounts/one-time.js';
import type { Clock } from '../kernel/clock.js';
import { germanDay } from '../kernel/day.js';
import type { Settings } from '../platform/config/settings.js';
import type { Database } from '../platform/database/database.js';

/** The first link may be passed on and opened the next morning. */
const LINK_MINUTES = 24 * 60;

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
  const mail = await need('admin', MailAddress, 'E-Mail-Adresse');
  const known = await database.row<{ id: string; status: string }>('select id, status from person where mail = $1', [mail]);
  if (known?.status === 'suspended') throw new UsageError(`Der Zugang von ${mail} ist gesperrt. Eine andere Person mit Betriebsrechten kann ihn freigeben.`);
  if (known) {
    const link = await database.transaction(async () => {
      await database.rows(`update person set instance_role = 'admin', version = version + 1 where id = $1 and instance_role is distinct from 'admin'`, [known.id]);
      return resetLink(database, settings, known.id, LINK_MINUTES);
    });
    return { mail, created: false, link };
  }

  const name = await need('name', Name, 'Vor- und Nachname');
  const key = await need('organisation-key', OrganisationKey, 'Schlüssel der Verwaltung, zum Beispiel AGS oder »betrieb«');
  const house = await database.row<{ id: string }>('select id from organisation where key = $1', [key]);
  const newHouse = house
    ? null
    : {
        name: await need('organisation-name', Name, 'Name der Verwaltung'),
        kind: await need('kind', OrganisationKind, `Art der Verwaltung: ${ORGANISATION_KINDS.join(', ')}`),
      };
  const link = await database.transaction(async () => {
    const organisationId = house?.id ?? newId();
    if (newHouse) await database.rows('insert into organisation (id, key, kind, name) values ($1, $2, $3, $4)', [organisationId, key, newHouse.kind, newHouse.name]);
    const personId = newId();
    await database.rows(`insert into person (id, name, mail, instance_role, created_at) values ($1, $2, $3, 'admin', $4)`, [personId, name, mail, clock.now()]);
    await database.rows(`insert into membership (id, person_id, organisation_id, role, since) values ($1, $2, $3, 'lead', $4)`, [newId(), personId, organisationId, germanDay(clock.now())]);
    return resetLink(database, settings, personId, LINK_MINUTES);
  });
  return { mail, created: true, link };
}
