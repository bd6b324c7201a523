import { defineEntity, p } from '@mikro-orm/core';

export const ComponentSchema = defineEntity({
  name: 'Component',
  properties: { id: p.uuid().primary(), slug: p.text().unique('component_slug_unique'), name: p.text(), description: p.text() },
});
export class Component extends ComponentSchema.class {}
ComponentSchema.setClass(Component);

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
    version: p.integer().version().default(1),
  },
});
export class Service extends ServiceSchema.class {}
ServiceSchema.setClass(Service);

export const ServiceVersionSchema = defineEntity({
  name: 'ServiceVersion',
  properties: {
    id: p.uuid().primary(),
    service: () => p.manyToOne(Service).updateRule('no action').deleteRule('no action'),
    label: p.text(),
    validFrom: p.date(),
  },
  indexes: [{ name: 'service_version_by_service', properties: ['service', 'validFrom'] }],
});
export class ServiceVersion extends ServiceVersionSchema.class {}
ServiceVersionSchema.setClass(ServiceVersion);

export const catalogueEntities = [ComponentSchema, ServiceSchema, ServiceVersionSchema];
