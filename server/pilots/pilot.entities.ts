import { defineEntity, p } from '@mikro-orm/core';
import { Service } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';

export const PilotProjectSchema = defineEntity({
  name: 'PilotProject',
  properties: {
    id: p.uuid().primary(),
    /** Made from the first name; an address that was passed on goes on holding. */
    slug: p.text().unique('pilot_project_slug_unique'),
    name: p.text(),
    summary: p.text(),
    beginsOn: p.date(),
    endsOn: p.date().nullable(),
    lead: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    results: p.text().default(''),
    /** Of the results: whoever keeps those does not get in the way of the other facts. */
    resultsVersion: p.integer().default(1),
    sample: p.boolean().default(false),
    version: p.integer().version().default(1),
  },
  indexes: [
    { name: 'pilot_project_by_begin', expression: 'create index pilot_project_by_begin on pilot_project (begins_on desc, id desc)' },
    { name: 'pilot_project_by_lead', properties: ['lead'] },
  ],
});

/** Pilotprojekt: administrations try services first, together, over a period. */
export class PilotProject extends PilotProjectSchema.class {}
PilotProjectSchema.setClass(PilotProject);

const ofProject = () => p.manyToOne(PilotProject).fieldName('project_id').primary().updateRule('no action').deleteRule('no action');

export const PilotParticipantSchema = defineEntity({
  name: 'PilotParticipant',
  properties: { project: ofProject, organisation: () => p.manyToOne(Organisation).primary().updateRule('no action').deleteRule('no action') },
  indexes: [{ name: 'pilot_participant_by_organisation', properties: ['organisation', 'project'] }],
});

export const PilotServiceSchema = defineEntity({
  name: 'PilotService',
  properties: { project: ofProject, service: () => p.manyToOne(Service).primary().updateRule('no action').deleteRule('no action') },
  indexes: [{ name: 'pilot_service_by_service', properties: ['service', 'project'] }],
});

export const pilotEntities = [PilotProjectSchema, PilotParticipantSchema, PilotServiceSchema];
