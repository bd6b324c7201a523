import { useId, useRef, useState } from 'react';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';

/** A text that found no place any more, shown whole so that it can be copied elsewhere. */
export function KeptText({ text, onDiscard, discardLabel }: { text: string; onDiscard?: () => void; discardLabel?: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // No clipboard without https or permission: mark it, the person's own Strg+C always works.
      field.current?.focus();
      field.current?.select();
      setOutcome('copyFailed');
    }
  };
  return (
    <div className="kept-text">
      <label className="field-label" htmlFor={id}>
        {t('threads.composer.kept.label')}
      </label>
      <textarea ref={field} id={id} className="input input-area" rows={8} readOnly value={text} />
      <div className="form-actions">
        <Button icon="copy" onClick={() => void copy()}>
          {t('threads.composer.kept.copy')}
        </Button>
        {onDiscard && (
          <Button variant="quiet" onClick={onDiscard}>
            {discardLabel ?? t('threads.composer.discardDraft')}
          </Button>
        )}
      </div>
      <output>{outcome && t(`threads.composer.kept.${outcome}`)}</output>
    </div>
  );
}
