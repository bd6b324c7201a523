import { useId, useRef } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import { fileIdsIn } from '../../../shared/files/links.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { isImageFile } from './markdown.js';

interface ReplaceFilesProps {
  text: string;
  /** What the text has had so far. */
  files: readonly FileView[];
  disabled: boolean;
  onFile: (file: globalThis.File, replaces: FileView) => void;
}

/** For documents that stand in a text already: their next version comes into their place, the old one stays with the old text. */
export function ReplaceFiles({ text, files, disabled, onFile }: ReplaceFilesProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<FileView>(null);
  const named = new Set(fileIdsIn(text));
  const documents = files.filter((file) => named.has(file.id) && !isImageFile(file));
  if (documents.length === 0) return null;
  return (
    <div className="replace-files">
      <p className="muted small" id={id}>
        {t('files.replaceTitle')}
      </p>
      <ul className="list-plain" aria-labelledby={id}>
        {documents.map((file) => (
          <li key={file.id}>
            <Button
              size="small"
              variant="quiet"
              icon="history"
              aria-disabled={disabled || undefined}
              onClick={() => {
                if (disabled) return;
                chosen.current = file;
                input.current?.click();
              }}
            >
              {t('files.replace', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,.docx,.xlsx,.odt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file && chosen.current) onFile(file, chosen.current);
          event.target.value = '';
        }}
      />
    </div>
  );
}
