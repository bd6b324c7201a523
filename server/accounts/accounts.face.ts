export { Person, PersonSchema, Membership } from './account.entities.js';
