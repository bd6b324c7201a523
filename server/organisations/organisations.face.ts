export { createOrganisation } from './create-organisation.js';
export { Organisation, OrganisationSchema } from './organisation.entity.js';
export { organisationView } from './organisation-view.js';
