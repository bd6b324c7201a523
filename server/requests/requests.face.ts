export { landOf, workingDaysAfter } from './working-days.js';
