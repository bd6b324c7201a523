import { defineEntity, p } from '@mikro-orm/core';
import type { OrganisationKind } from '../../shared/vocabulary.js';

export const OrganisationSchema = defineEntity({
  name: 'Organisation',
  properties: {
    id: p.uuid().primary(),
    key: p.text().unique('organisation_key_unique'),
    kind: p.text().$type<OrganisationKind>(),
    name: p.text(),
    district: p.text().nullable(),
    inhabitants: p.integer().nullable(),
    municipalitiesServed: p.integer().nullable(),
    sample: p.boolean().default(false),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'organisation_by_name', properties: ['name', 'id'] }],
});

/** The tenant: an administration, or another body of the field. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);
