/** What other features and pages may use of suggested edits. */
export { LessonSuggestions } from './lesson-suggestions.js';
export { useSuggest } from './mutations.js';
export { suggestionsOnPageOptions } from './queries.js';
export { SuggestionsAtText } from './suggestions-at-text.js';
