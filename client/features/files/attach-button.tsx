import { useId, useRef } from 'react';
import { FILE_LIMITS } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';

// What the window for choosing shows first; what a file is, its content decides.
const CHOOSE = '.png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.odt';

/** Chooses files from the device, several at once. */
export function AttachButton({ onFiles, disabled = false }: { onFiles: (files: Iterable<globalThis.File>) => void; disabled?: boolean }) {
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="attach">
      <Button size="small" icon="attach" aria-describedby={hintId} aria-disabled={disabled || undefined} onClick={() => !disabled && input.current?.click()}>
        {t('files.attach')}
      </Button>
      <span className="muted small" id={hintId}>
        {t('files.attachHint', { limit: FILE_LIMITS.megabytesMax })}
      </span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={CHOOSE}
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          // The same file once more is a choice, too.
          event.target.value = '';
        }}
      />
    </div>
  );
}
