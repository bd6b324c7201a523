export { Organisation, OrganisationSchema } from './organisation.entity.js';
