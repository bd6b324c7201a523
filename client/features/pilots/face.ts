/** What other features may use of pilot projects; pages take the whole parts from their own files. */
export { PilotField } from './pilot-field.js';
export { PilotkommuneBadge } from './pilot-state.js';
export { pilotChoicesOptions } from './queries.js';
