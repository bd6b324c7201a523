import type { EntryFacts, EntryKind } from '../../../shared/catalogue/care.js';
import type { StandingContent, SuggestedContent, SuggestionPage } from '../../../shared/suggestions/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { hasMarks, mergeTexts, type MergeMarks } from '../../lib/merge.js';
import { sameJson } from '../../lib/same.js';
import { factsOf, FIELDS_OF, mergeValues, missingIn, valuesOf, type EntryField, type EntryValues } from '../care/face.js';

const mergeMarks = (mine: string): MergeMarks => ({
  current: t('threads.page.conflict.marks.current'),
  mine,
  end: t('threads.page.conflict.marks.end'),
  removed: t('threads.page.conflict.marks.removed'),
});

/** A text as a form holds it; a lesson has a title as well. */
export type TextDraft = { kind: 'post'; text: string } | { kind: 'lesson'; title: string; text: string };
/** What a form of a suggestion holds: a text, or the fields of an entry. */
export type Draft = TextDraft | { kind: EntryKind; values: EntryValues };

const TITLE_MIN = 3;

/** What stands somewhere, as a form holds it. Pure. */
export function draftOf(content: StandingContent): Draft {
  if (content.kind === 'post') return { kind: 'post', text: content.text };
  if (content.kind === 'lesson') return { kind: 'lesson', title: content.title, text: content.text };
  return { kind: content.kind, values: valuesOf(content as EntryFacts) };
}

/** What a form sends. Pure. */
export const contentOf = (draft: Draft): SuggestedContent => ('values' in draft ? factsOf(draft.kind, draft.values) : draft);

/** What is confirmed to begin with: the suggestion, or, over a text that has changed since, both changes in one. */
export const startOf = ({ base, current, proposed }: Pick<SuggestionPage, 'base' | 'current' | 'proposed'>): Draft =>
  mergeDrafts(draftOf(base), draftOf(proposed), draftOf(current), t('suggestions.decide.marks.proposed'));

/** What was worded, over what others have changed meanwhile; `mine` names it where both changed the same place of a text. Pure. */
export function mergeDrafts(base: Draft, wanted: Draft, current: Draft, mine: string): Draft {
  if ('values' in wanted) return 'values' in base && 'values' in current ? { kind: wanted.kind, values: mergeValues(wanted.kind, base.values, wanted.values, current.values).values } : wanted;
  if ('values' in base || 'values' in current) return wanted;
  const { text } = mergeTexts(base.text, current.text, wanted.text, mergeMarks(mine));
  if (wanted.kind === 'post') return { kind: 'post', text };
  return { kind: 'lesson', title: wanted.title === titleOf(base) ? titleOf(current) : wanted.title, text };
}

const titleOf = (draft: TextDraft): string => (draft.kind === 'lesson' ? draft.title : '');

/** Whether the text has changed since the suggestion was made. */
export const changedSince = ({ base, current }: Pick<SuggestionPage, 'base' | 'current'>): boolean => !sameDraft(draftOf(base), draftOf(current));

/** Whether both say the same; of entries, in the fields that are shown. Pure. */
export function sameDraft(one: Draft, other: Draft): boolean {
  if ('values' in one || 'values' in other) return changedFields(one, other).length === 0;
  return one.text === other.text && titleOf(one) === titleOf(other);
}

/** Fields of an entry that differ. Pure. */
export function changedFields(one: Draft, other: Draft): EntryField[] {
  if (!('values' in one) || !('values' in other)) return [];
  const fields: readonly EntryField[] = FIELDS_OF[one.kind];
  return fields.filter((field) => !sameJson(one.values[field], other.values[field]));
}

/** What keeps it from being sent: of the text and its title, or by field. */
export function problemsOf(draft: Draft, labels: Record<EntryField, string>): Partial<Record<EntryField | 'text' | 'title', string>> {
  if ('values' in draft) return Object.fromEntries(missingIn(draft.kind, draft.values).map((field) => [field, t('care.form.missing', { label: labels[field] })]));
  const marksLeft = [t('suggestions.decide.marks.proposed'), t('threads.page.conflict.marks.mine')].some((mine) => hasMarks(draft.text, mergeMarks(mine)));
  if (marksLeft) return { text: t('threads.page.conflict.marksLeft') };
  // A lesson may say all in its title.
  if (draft.kind === 'post') return draft.text.trim() === '' ? { text: t('threads.page.compose.empty') } : {};
  const { length } = draft.title.trim();
  return length < TITLE_MIN || length > LIMITS.titleMax ? { title: t('threads.acts.retitle.wrong', { min: TITLE_MIN, max: LIMITS.titleMax }) } : {};
}
