import type { EntryFacts } from '../../../shared/catalogue/care.js';
import type { StandingContent, SuggestedContent, SuggestionPage } from '../../../shared/suggestions/contract.js';
import { t } from '../../i18n/index.js';
import { hasMarks, mergeTexts, type MergeMarks } from '../../lib/merge.js';
import { sameJson } from '../../lib/same.js';
import { factsOf, FIELDS_OF, mergeValues, missingIn, valuesOf, type EntryField, type EntryValues } from '../care/face.js';

const mergeMarks = (): MergeMarks => ({
  current: t('threads.page.conflict.marks.current'),
  mine: t('suggestions.decide.marks.proposed'),
  end: t('threads.page.conflict.marks.end'),
  removed: t('threads.page.conflict.marks.removed'),
});

/** What a form of a suggestion holds: a text, or the fields of an entry. */
export type Draft = { kind: 'post'; text: string } | { kind: EntryFacts['kind']; values: EntryValues };

/** What stands somewhere, as a form holds it. Pure. */
export const draftOf = (content: StandingContent): Draft => (content.kind === 'post' ? { kind: 'post', text: content.text } : { kind: content.kind, values: valuesOf(content as EntryFacts) });

/** What a form sends. Pure. */
export const contentOf = (draft: Draft): SuggestedContent => ('text' in draft ? draft : factsOf(draft.kind, draft.values));

/** What is confirmed to begin with: the suggestion, or, over a text that has changed since, both changes in one. */
export function startOf({ base, current, proposed }: Pick<SuggestionPage, 'base' | 'current' | 'proposed'>): Draft {
  const [from, now, wanted] = [draftOf(base), draftOf(current), draftOf(proposed)];
  if ('text' in wanted) return { kind: 'post', text: mergeTexts(textOf(from), textOf(now), wanted.text, mergeMarks()).text };
  return 'values' in from && 'values' in now ? { kind: wanted.kind, values: mergeValues(wanted.kind, from.values, wanted.values, now.values).values } : wanted;
}

const textOf = (draft: Draft): string => ('text' in draft ? draft.text : '');

/** Whether the text has changed since the suggestion was made. */
export const changedSince = ({ base, current }: Pick<SuggestionPage, 'base' | 'current'>): boolean => !sameDraft(draftOf(base), draftOf(current));

/** Whether both say the same; of entries, in the fields that are shown. Pure. */
export function sameDraft(one: Draft, other: Draft): boolean {
  if ('text' in one || 'text' in other) return textOf(one) === textOf(other);
  return changedFields(one, other).length === 0;
}

/** Fields of an entry that differ. Pure. */
export function changedFields(one: Draft, other: Draft): EntryField[] {
  if ('text' in one || 'text' in other) return [];
  const fields: readonly EntryField[] = FIELDS_OF[one.kind];
  return fields.filter((field) => !sameJson(one.values[field], other.values[field]));
}

/** What keeps it from being sent: of the text, or by field. */
export function problemsOf(draft: Draft, labels: Record<EntryField, string>): Partial<Record<EntryField | 'text', string>> {
  if ('text' in draft) {
    if (draft.text.trim() === '') return { text: t('threads.page.compose.empty') };
    return hasMarks(draft.text, mergeMarks()) ? { text: t('threads.page.conflict.marksLeft') } : {};
  }
  return Object.fromEntries(missingIn(draft.kind, draft.values).map((field) => [field, t('care.form.missing', { label: labels[field] })]));
}
