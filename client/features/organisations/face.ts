/** What other features may use of organisations. */
export { inhabitantsText, kindName, OrganisationLine, organisationFacts, sizeBandName } from './organisation-line.js';
export { organisationsOptions } from './queries.js';
