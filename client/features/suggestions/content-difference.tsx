import { t } from '../../i18n/index.js';
import { differenceOf } from '../../lib/text-difference.js';
import { TextDifference } from '../../ui/text-difference.js';
import { entryLabels, useEntryChoices, valueText } from '../care/face.js';
import { changedFields, sameDraft, type Draft, type TextDraft } from './content-parts.js';

/** What one content says otherwise than another, word by word, of entries field by field. */
export function ContentDifference({ before, after }: { before: Draft; after: Draft }) {
  if (sameDraft(before, after)) return <p className="muted">{t('suggestions.noDifference')}</p>;
  if ('values' in before || 'values' in after) return 'values' in before && 'values' in after ? <FieldDifferences before={before} after={after} /> : null;
  if (before.kind === 'lesson' && after.kind === 'lesson') return <LessonDifference before={before} after={after} />;
  return (
    <div className="card suggestion-difference">
      <TextDifference paragraphs={differenceOf(before.text, after.text)} />
    </div>
  );
}

type Lesson = Extract<TextDraft, { title: string }>;

const LessonDifference = ({ before, after }: { before: Lesson; after: Lesson }) => (
  <dl className="card suggestion-difference">
    {(['title', 'text'] as const)
      .filter((part) => before[part] !== after[part])
      .map((part) => (
        <div key={part} className="difference">
          <dt className="small muted">{t(`suggestions.lesson.${part}`)}</dt>
          <dd>
            <TextDifference paragraphs={differenceOf(before[part], after[part])} />
          </dd>
        </div>
      ))}
  </dl>
);

function FieldDifferences({ before, after }: { before: Extract<Draft, { values: object }>; after: Extract<Draft, { values: object }> }) {
  const labels = entryLabels();
  const names = new Map(useEntryChoices(before.kind).map(({ id, label }) => [id, label]));
  return (
    <dl className="card suggestion-difference">
      {changedFields(before, after).map((field) => (
        <div key={field} className="difference">
          <dt className="small muted">{labels[field]}</dt>
          <dd>
            <TextDifference paragraphs={differenceOf(valueText(field, before.values[field], names), valueText(field, after.values[field], names))} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
