/** What other features may use of catalogue care. */
export { EntryFields } from './entry-form.js';
export { entryLabels, valueText } from './entry-labels.js';
export { factsOf, FIELDS_OF, mergeValues, missingIn, valuesOf, type EntryField, type EntryValues } from './entry-values.js';
export { KIND_WORDS, kindOf, useEntryChoices } from './kinds.js';
