export { CaseKeeper } from './case-keeper.js';
export { WriteNote } from './commands/write-note.js';
export { accessCase, type AccessedCase } from './moderation.access.js';
export { ModerationCase } from './moderation.entities.js';
export { concernedCoordinators, coordinatorNotes } from './moderation.events.js';
export { caseInMandateSql, mayClose } from './moderation.policy.js';
export { caseTitleSql } from './reads/case-list.read.js';
export { ModeratedSubjects, type FindFlagged, type Flagged, type ModeratedSubject, type SubjectFacts, type Waiting } from './moderated-subjects.js';
export { WaitingCases } from './waiting-cases.js';
