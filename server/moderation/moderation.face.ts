export { ModeratedSubjects, type FindFlagged, type Flagged, type ModeratedSubject, type SubjectFacts, type Waiting } from './moderated-subjects.js';
export { WaitingCases } from './waiting-cases.js';
