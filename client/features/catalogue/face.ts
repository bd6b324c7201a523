/** What other features may use of the catalogue. */
export { componentsOptions, serviceOptions, servicesOptions } from './queries.js';
