export { creditSql } from './credit-sql.js';
export { dropSuggestions } from './drop-suggestions.js';
export { SuggestibleSubjects, type Decider, type Suggestible, type SuggestibleKind } from './suggestible-subjects.js';
