export { sampleOrganisations, type OrganisationKind, type SampleOrganisation } from './organisations.js';
export { samplePeople, type SamplePerson } from './people.js';
export { sampleRollouts, type SampleRollout } from './rollouts.js';
export type { SampleComment, SamplePost, SampleThread } from './thread.js';
export { sampleThreads } from './threads/index.js';
