import type { FieldChanges } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';
import { fieldLabels, valueText } from './entry-labels.js';

/** What differs, field by field: before and after. */
export function ChangeList({ changes, names }: { changes: FieldChanges; names?: ReadonlyMap<string, string> | undefined }) {
  const labels = fieldLabels();
  if (changes.length === 0) return null;
  return (
    <dl className="care-changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{labels[field] ?? field}</dt>
          <dd>
            <span className="muted small">{t('care.history.before')}</span> <del>{valueText(field, before, names)}</del>
          </dd>
          <dd>
            <span className="muted small">{t('care.history.after')}</span> <ins>{valueText(field, after, names)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
