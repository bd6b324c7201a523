import { useEffect, useRef, type MouseEvent } from 'react';
import { t } from '../i18n/index.js';

export interface SummaryItem {
  /** Id of the field the line leads to; without it the line is only text. */
  fieldId?: string;
  text: string;
}

/** What is wrong with a form, on top of it, with links to the fields. Takes the focus whenever `attempt` changes. */
export function ErrorSummary({ items, attempt, title }: { items: readonly SummaryItem[]; attempt: number; title?: string }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = items.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [attempt, shown]);
  if (!shown) return null;
  return (
    <div className="alert alert-danger error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 className="alert-title">{title ?? t('errors.summary', { count: items.length })}</h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.fieldId ?? ''}${item.text}`}>{item.fieldId ? <a href={`#${item.fieldId}`} onClick={(event) => toField(event, item.fieldId)}>{item.text}</a> : item.text}</li>
        ))}
      </ul>
    </div>
  );
}

function toField(event: MouseEvent, fieldId: string | undefined): void {
  const field = fieldId ? document.getElementById(fieldId) : null;
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}
