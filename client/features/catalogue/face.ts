/** What other features may use of the catalogue. */
export { componentsOptions, serviceChoicesOptions, serviceOptions, servicesOptions } from './queries.js';
export { serviceOptionsOf } from './service-options.js';
