import { Fragment } from 'react';
import { t } from '../../i18n/index.js';
import { Icon } from '../../ui/icon.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import type { DifferenceGroup, FieldDifference } from './differences.js';
import type { ParagraphDifference, Piece } from './text-difference.js';

/** What changed, field by field: said with marks and words, never by colour alone. */
export function DifferencesView({ groups }: { groups: readonly DifferenceGroup[] }) {
  if (groups.length === 0) return <p className="muted">{t('experiences.differences.none')}</p>;
  return (
    <div className="differences stack">
      {groups.map(({ title, fields }, index) => (
        <section key={index} className="card">
          <h3>{title}</h3>
          <dl>
            {fields.map((field, at) => (
              <div key={at} className="difference">
                {field.label && <dt>{field.label}</dt>}
                <dd>{field.text && field.before.length + field.after.length > 1 ? <TextDifference paragraphs={field.text} /> : <Sides field={field} />}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Sides({ field: { before, after } }: { field: FieldDifference }) {
  return (
    <>
      {before.length > 0 && (
        <p>
          <Marked piece={{ kind: 'removed', text: before.join(' · ') }} />
        </p>
      )}
      {after.length > 0 && (
        <p>
          <Marked piece={{ kind: 'added', text: after.join(' · ') }} />
        </p>
      )}
    </>
  );
}

/** Paragraphs that changed; how many did not stand between them. */
function TextDifference({ paragraphs }: { paragraphs: readonly ParagraphDifference[] }) {
  const runs: { same: number; changed: ParagraphDifference | null }[] = [];
  for (const paragraph of paragraphs) {
    const last = runs.at(-1);
    if (!paragraph.same) runs.push({ same: 0, changed: paragraph });
    else if (last && !last.changed) last.same += 1;
    else runs.push({ same: 1, changed: null });
  }
  return runs.map(({ same, changed }, index) =>
    changed ? (
      <p key={index} className="difference-text">
        {changed.pieces.map((piece, at) => (
          <Fragment key={at}>
            {at > 0 && ' '}
            <Marked piece={piece} />
          </Fragment>
        ))}
      </p>
    ) : (
      <p key={index} className="muted small">
        {t('experiences.differences.unchanged', { count: same })}
      </p>
    ),
  );
}

function Marked({ piece: { kind, text } }: { piece: Piece }) {
  if (kind === 'same') return <>{text}</>;
  const removed = kind === 'removed';
  const Tag = removed ? 'del' : 'ins';
  return (
    <Tag>
      <VisuallyHidden>{removed ? t('experiences.differences.removed') : t('experiences.differences.added')} </VisuallyHidden>
      <Icon name={removed ? 'minus' : 'add'} size={16} />
      {text}
    </Tag>
  );
}
