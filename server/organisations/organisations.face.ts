export { createOrganisation } from './create-organisation.js';
export { Municipality, Organisation, OrganisationSchema } from './organisation.entity.js';
export { stateComponents } from './components.js';
export { districtsSql } from './districts-sql.js';
export { organisationView, reachableSql, sizeBandSql } from './organisation-view.js';
export { administrationReferences, municipalitiesMerge } from './imports/municipalities.merge.js';
export { districtReferences, organisationsMerge } from './imports/organisations.merge.js';
