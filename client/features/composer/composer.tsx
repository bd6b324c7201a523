import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { t } from '../../i18n/index.js';
import { FieldFrame } from '../../ui/field.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { CharactersLeft } from '../../ui/text-field.js';
import { AttachButton, ReplaceFiles, UploadList } from '../files/face.js';
import './composer.css';
import { applyCommand } from './markdown-commands.js';
import type { MarkdownCommand } from './markdown-commands.js';
import { replaceIn } from './replace-in.js';
import { useAttachments } from './use-attachments.js';
import { SHORTCUTS, Toolbar } from './toolbar.js';

export interface ComposerHandle {
  focus: () => void;
  /** What keeps the text from being sent although it is right: files on their way into it. */
  unfinished: () => string | undefined;
}

export interface ComposerProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Give it when an error summary links here. */
  id?: string;
  value: string;
  onChange: (value: string) => void;
  /** Strg+Enter. */
  onSubmit: () => void;
  rows?: number;
  /**
   * Given where the text may have files: those it has. Only for texts whose command takes them (`attachFiles`): others
   * would lose them a day later.
   */
  attachments?: readonly FileView[];
  /** While the text is being sent it cannot be changed: what is typed now would be in neither the old text nor the new. */
  sending?: boolean;
  /** Whether files are on their way into the text, for forms that are sent by others than the composer's own. */
  onBusy?: (busy: boolean) => void;
  ref?: Ref<ComposerHandle>;
}

/** The Markdown text field with its toolbar and a preview that shows exactly what readers will see. */
export function Composer({ label, hint, error, id: given, value, onChange, onSubmit, rows = 8, attachments, sending = false, onBusy, ref }: ComposerProps) {
  const own = useId();
  const id = given ?? own;
  const field = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<'write' | 'preview'>('write');
  const attaching = useAttachments({ field, attachments, writing: view === 'write', sending });
  const busy = attaching.uploads.items.length > 0;
  useEffect(() => onBusy?.(busy), [busy, onBusy]);
  useImperativeHandle(ref, () => ({
    unfinished: attaching.unfinished,
    focus: () => {
      setView('write');
      // The field may be hidden behind the preview until the next frame.
      requestAnimationFrame(() => field.current?.focus());
    },
  }));

  const run = (command: MarkdownCommand): void => {
    const area = field.current;
    if (!area || sending) return;
    const selection = { value: area.value, start: area.selectionStart, end: area.selectionEnd };
    replaceIn(area, applyCommand(command, selection, placeholders()));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onSubmit();
      return;
    }
    const command = (Object.keys(SHORTCUTS) as MarkdownCommand[]).find((name) => SHORTCUTS[name]?.toLowerCase() === event.key.toLowerCase());
    if (!command || event.shiftKey) return;
    event.preventDefault();
    run(command);
  };

  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      {(control) => (
        <>
          <div className={attaching.dragging ? 'composer composer-drop' : 'composer'} {...attaching.dropTarget}>
            <div className="composer-head">
              <ViewTabs id={id} view={view} onChange={setView} />
              <Toolbar controls={id} disabled={view === 'preview' || sending} onCommand={run} />
            </div>
            <div role="tabpanel" id={`${id}-write`} aria-label={t('threads.composer.tabs.writePanel')} hidden={view !== 'write'}>
              <textarea
                {...control}
                ref={field}
                className="input input-area composer-text"
                rows={rows}
                readOnly={sending}
                value={value}
                onChange={(event) => onChange(event.target.value)}
                onKeyDown={onKeyDown}
                onPaste={attaching.onPaste}
              />
            </div>
            {view === 'preview' && (
              // A panel without anything to focus inside must be reachable itself.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              <div role="tabpanel" id={`${id}-preview`} aria-labelledby={`${id}-tab-preview`} className="composer-preview" tabIndex={0}>
                {value.trim() === '' ? <p className="muted">{t('threads.composer.previewEmpty')}</p> : <MarkdownText text={value} topLevel={4} files={attaching.textFiles} />}
              </div>
            )}
            {attachments && <AttachButton disabled={sending} onFiles={(files) => attaching.uploads.add(files)} />}
          </div>
          {attachments && <ReplaceFiles text={value} files={attachments} disabled={sending} onFile={(file, replaces) => attaching.uploads.add([file], replaces)} />}
          {attachments && <UploadList uploads={attaching.uploads} onInsertImage={attaching.insertImage} />}
          <CharactersLeft length={value.length} max={LIMITS.textMax} />
        </>
      )}
    </FieldFrame>
  );
}

function ViewTabs({ id, view, onChange }: { id: string; view: 'write' | 'preview'; onChange: (view: 'write' | 'preview') => void }) {
  const list = useRef<HTMLDivElement>(null);
  const choose = (next: 'write' | 'preview'): void => {
    onChange(next);
    list.current?.querySelectorAll('button')[next === 'write' ? 0 : 1]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      className="composer-tabs"
      role="tablist"
      aria-label={t('threads.composer.tabs.label')}
      ref={list}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        choose(view === 'write' ? 'preview' : 'write');
      }}
    >
      {(['write', 'preview'] as const).map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-tab-${name}`}
          className="composer-tab"
          aria-selected={view === name}
          aria-controls={view === name ? `${id}-${name}` : undefined}
          tabIndex={view === name ? 0 : -1}
          onClick={() => onChange(name)}
        >
          {t(`threads.composer.tabs.${name}`)}
        </button>
      ))}
    </div>
  );
}

const placeholders = () => ({
  text: t('threads.composer.placeholders.text'),
  linkText: t('threads.composer.placeholders.linkText'),
  column: (number: number) => t('threads.composer.placeholders.column', { number }),
  cell: t('threads.composer.placeholders.cell'),
});
