import { defineEntity, p } from '@mikro-orm/core';

export const ComponentSchema = defineEntity({
  name: 'Component',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique('component_slug_unique'),
    name: p.text(),
    description: p.text(),
    version: p.integer().version().default(1),
    /** The entry it became; its rows elsewhere were moved there. */
    mergedInto: () => p.manyToOne(Component).fieldName('merged_into').nullable().updateRule('no action').deleteRule('no action'),
    /** Since then it is offered no more; what names it keeps it. */
    retiredAt: p.datetime().columnType('timestamptz').nullable(),
    successor: () => p.manyToOne(Component).nullable().updateRule('no action').deleteRule('no action'),
  },
});
export class Component extends ComponentSchema.class {}
ComponentSchema.setClass(Component);

export const ObstacleSchema = defineEntity({
  name: 'Obstacle',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique('obstacle_slug_unique'),
    name: p.text(),
    description: p.text(),
    phase: p.smallint().nullable(),
    version: p.integer().version().default(1),
    /** Since then it is offered no more; what names it keeps it. */
    retiredAt: p.datetime().columnType('timestamptz').nullable(),
    successor: () => p.manyToOne(Obstacle).nullable().updateRule('no action').deleteRule('no action'),
    /** The entry it became; what points to it is read as that. */
    mergedInto: () => p.manyToOne(Obstacle).fieldName('merged_into').nullable().updateRule('no action').deleteRule('no action'),
  },
});
/** Stolperstein of the managed list; reports point to it. */
export class Obstacle extends ObstacleSchema.class {}
ObstacleSchema.setClass(Obstacle);

export const ServiceSchema = defineEntity({
  name: 'Service',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique('service_slug_unique'),
    kind: p.text().$type<'online' | 'basic'>(),
    ozgId: p.text().nullable(),
    name: p.text(),
    summary: p.text(),
    topicField: p.text().nullable(),
    situation: p.text().nullable(),
    provider: p.text().nullable(),
    availability: p.text().$type<'available' | 'announced' | 'none'>(),
    requires: p.array().columnType('uuid[]').defaultRaw("'{}'"),
    updatedAt: p.datetime().columnType('timestamptz'),
    /** Columns that somebody worded here: an import leaves them alone. */
    keptByHand: p.array().columnType('text[]').defaultRaw("'{}'"),
    /** Since then it is offered no more; what names it keeps it. */
    retiredAt: p.datetime().columnType('timestamptz').nullable(),
    successor: () => p.manyToOne(Service).nullable().updateRule('no action').deleteRule('no action'),
    /** The service it became; its rows elsewhere were moved there, its versions and its bundle are read as that one's. */
    mergedInto: () => p.manyToOne(Service).fieldName('merged_into').nullable().updateRule('no action').deleteRule('no action'),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'service_by_bundle', properties: ['ozgId'] }],
});
export class Service extends ServiceSchema.class {}
ServiceSchema.setClass(Service);

export const ServiceVersionSchema = defineEntity({
  name: 'ServiceVersion',
  properties: {
    id: p.uuid().primary(),
    service: () => p.manyToOne(Service).updateRule('no action').deleteRule('no action'),
    label: p.text(),
    /** The day it was released. */
    validFrom: p.date(),
    state: p.text().$type<'draft' | 'published' | 'withdrawn'>().default('published'),
    /** What is new, part by part. */
    news: p.json<{ part: string; text: string }[]>().columnType('jsonb').defaultRaw(`'[]'`),
    /** What the service said when it was published. */
    facts: p.json<Record<string, unknown>>().columnType('jsonb').nullable(),
    /** What of that differs from the version before. */
    changes: p.json<unknown[]>().columnType('jsonb').defaultRaw(`'[]'`),
    publishedAt: p.datetime().columnType('timestamptz').nullable(),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'service_version_by_service', properties: ['service', 'validFrom'] }],
});
export class ServiceVersion extends ServiceVersionSchema.class {}
ServiceVersionSchema.setClass(ServiceVersion);

export const OzgBundleSchema = defineEntity({
  name: 'OzgBundle',
  properties: {
    ozgId: p.text().primary(),
    name: p.text(),
    topicField: p.text().nullable(),
    situation: p.text().nullable(),
    /** How many single services of which type, as the catalogue counts them: `2/3:11|4:4`. */
    typing: p.text().nullable(),
    /** The day of the first newer file that no longer had it. */
    missingSince: p.date().nullable(),
    version: p.integer().version().default(1),
  },
});
/** A bundle of the OZG-Umsetzungskatalog; services refer to it by OZG-ID. */
export class OzgBundle extends OzgBundleSchema.class {}
OzgBundleSchema.setClass(OzgBundle);

export const LeikaKeySchema = defineEntity({
  name: 'LeikaKey',
  properties: {
    id: p.uuid().primary(),
    /** 14 digits; null for single services that have none. */
    key: p.text().nullable(),
    name: p.text(),
    ozgId: p.text().nullable(),
    typing: p.text().nullable(),
    laws: p.text().nullable(),
    validFrom: p.date(),
    validUntil: p.date().nullable(),
  },
  indexes: [
    { name: 'leika_key_valid_unique', expression: 'create unique index leika_key_valid_unique on leika_key (key) where valid_until is null and key is not null' },
    { name: 'leika_key_by_bundle', properties: ['ozgId', 'name'] },
  ],
});
/** A single service of a bundle; keys change over time, so each row says from when until when it was valid. */
export class LeikaKey extends LeikaKeySchema.class {}
LeikaKeySchema.setClass(LeikaKey);

export const CatalogueRevisionSchema = defineEntity({
  name: 'CatalogueRevision',
  properties: {
    kind: p.text().primary(),
    entryId: p.uuid().primary(),
    version: p.integer().primary(),
    act: p.text(),
    facts: p.json<Record<string, unknown>>().columnType('jsonb'),
    otherId: p.uuid().nullable(),
    reason: p.text().nullable(),
    /** Null: it stood there before anybody kept it here. */
    madeAt: p.datetime().columnType('timestamptz').nullable(),
  },
});
/** What an entry of the catalogue or the glossary said in one of its versions. */
export class CatalogueRevision extends CatalogueRevisionSchema.class {}
CatalogueRevisionSchema.setClass(CatalogueRevision);

export const catalogueEntities = [CatalogueRevisionSchema, ComponentSchema, ObstacleSchema, ServiceSchema, ServiceVersionSchema, OzgBundleSchema, LeikaKeySchema];
