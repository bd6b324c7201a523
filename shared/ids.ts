import { z } from 'zod';

/** Ids on the wire are UUIDs (we make version 7: they sort by time of creation). */
export const Id = z.uuid().meta({ id: 'Id' });
export type Id = z.infer<typeof Id>;

/** The readable part of an address of a service, component or page: `wohngeld-beantragen`. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(120);

/** Key of an organisation: AGS, ARS or Kreis digits, or a name of our own. */
export const OrganisationKey = z.string().regex(/^[a-z0-9-]{2,40}$/);

/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();
/** A calendar day, `2026-12-31`; there was no year 0. */
export const Day = z.iso.date().refine((day) => day >= '0001');
