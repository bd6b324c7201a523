import { useId, useRef } from 'react';
import { FILE_LIMITS } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';

// What the window for choosing shows first; what a file is, its content decides.
const CHOOSE = '.png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.odt';

interface AttachButtonProps {
  onFiles: (files: Iterable<globalThis.File>) => void;
  disabled?: boolean;
  /** Where what is attached is no part of a text. */
  label?: string;
  hint?: string;
}

/** Chooses files from the device, several at once. */
export function AttachButton({ onFiles, disabled = false, label = t('files.attach'), hint = t('files.attachHint', { limit: FILE_LIMITS.megabytesMax }) }: AttachButtonProps) {
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="attach">
      <Button size="small" icon="attach" aria-describedby={hintId} aria-disabled={disabled || undefined} onClick={() => !disabled && input.current?.click()}>
        {label}
      </Button>
      <span className="muted small" id={hintId}>
        {hint}
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
