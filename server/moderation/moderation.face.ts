export { concernedCoordinators } from './moderation.events.js';
export { ModeratedSubjects, type FindFlagged, type Flagged, type ModeratedSubject, type SubjectFacts } from './moderated-subjects.js';
