import { t } from '../../i18n/index.js';
import { Marked, TextDifference } from '../../ui/text-difference.js';
import type { DifferenceGroup, FieldDifference } from './differences.js';

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
