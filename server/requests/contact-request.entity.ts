import { defineEntity, p } from '@mikro-orm/core';
import type { ContactState } from '../../shared/requests/contacts.js';
import { Service } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';

export const ContactRequestSchema = defineEntity({
  name: 'ContactRequest',
  properties: {
    id: p.uuid().primary(),
    service: () => p.manyToOne(Service).updateRule('no action').deleteRule('no action'),
    asking: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    asked: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    state: p.text().$type<ContactState>().default('proposed'),
    note: p.text(),
    times: p.array().columnType('timestamptz[]'),
    proposedBy: p.text().$type<'asking' | 'asked'>().default('asking'),
    acceptedTime: p.datetime().columnType('timestamptz').nullable(),
    outcome: p.text().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
    version: p.integer().version().default(1),
  },
  indexes: [
    {
      name: 'contact_request_open_unique',
      expression: `create unique index "contact_request_open_unique" on "contact_request" ("service_id", least("asking_id", "asked_id"), greatest("asking_id", "asked_id")) where "state" in ('proposed', 'accepted')`,
    },
    { name: 'contact_request_of_asking', properties: ['asking', 'id'] },
    { name: 'contact_request_of_asked', properties: ['asked', 'id'] },
  ],
});

/** One administration asks another for a call about a service. */
export class ContactRequest extends ContactRequestSchema.class {}
ContactRequestSchema.setClass(ContactRequest);
