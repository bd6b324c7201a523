export { Person, PersonSchema, Membership } from './account.entities.js';
export { mayManagePeople, maySuspend, type PersonFacts } from './accounts.policy.js';
export { actorOf } from './actor-of.js';
export { GrantOperator } from './commands/grant-operator.js';
export { RestrictPerson } from './commands/restrict-person.js';
export { hashPassword } from './passwords.js';
export { speakersOf } from './speakers.js';
