import { defineEntity, p } from '@mikro-orm/core';
import type { OrganisationKind } from '../../shared/vocabulary.js';
import { Component } from '../catalogue/catalogue.face.js';

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
    districtKey: p.text().nullable(),
    /** The day of the first newer file that no longer had it. */
    missingSince: p.date().nullable(),
    /** Whom to ask there: a function, never a person. */
    contactFunction: p.text().nullable(),
    contactMail: p.text().nullable(),
    contactPhone: p.text().nullable(),
    website: p.text().nullable(),
    /** Of the components it has stated: whoever changes those does not get in the way of the other facts. */
    componentsVersion: p.integer().default(1),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'organisation_by_name', properties: ['name', 'id'] }],
});

/** The tenant: an administration, or another body of the field. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

export const MunicipalitySchema = defineEntity({
  name: 'Municipality',
  properties: {
    ags: p.text().primary(),
    name: p.text(),
    officialName: p.text(),
    kind: p.text().$type<'kreisfreie_stadt' | 'stadt' | 'gemeinde'>(),
    districtKey: p.text(),
    district: p.text(),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    inhabitants: p.integer().nullable(),
    postCode: p.text().nullable(),
    missingSince: p.date().nullable(),
  },
  indexes: [
    { name: 'municipality_by_organisation', properties: ['organisation', 'name'] },
    { name: 'municipality_by_district', properties: ['districtKey'] },
  ],
});

/** A Gemeinde that an organisation serves; an Amt serves many. */
export class Municipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(Municipality);

/** A component an administration has stated to work with. */
export const OrganisationComponentSchema = defineEntity({
  name: 'OrganisationComponent',
  properties: {
    organisation: () => p.manyToOne(Organisation).primary().updateRule('no action').deleteRule('no action'),
    component: () => p.manyToOne(Component).primary().updateRule('no action').deleteRule('no action'),
  },
});
