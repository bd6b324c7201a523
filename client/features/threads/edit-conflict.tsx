import { useEffect, useId, useRef } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { useTextFiles } from '../files/face.js';
import type { EditConflict } from './use-post-edit.js';
import '../../ui/styles/edit-conflict.css';

/** Both sides of an edit conflict, side by side where there is room; the proposal stands in the field below. */
export function EditConflictView({ conflict, files, onTake }: { conflict: EditConflict; files: readonly FileView[]; onTake: (text: string) => void }) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  // Again on every further conflict: it is a new text to compare.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [conflict]);
  return (
    <section className="edit-conflict stack-small" aria-labelledby={id} tabIndex={-1} ref={box}>
      <p id={id} className="edit-conflict-title">
        <Icon name="alert" /> {t('threads.page.conflict.title')}
      </p>
      <p>{t('threads.page.conflict.merged')}</p>
      {conflict.overlaps > 0 && <p>{t('threads.page.conflict.marked', { count: conflict.overlaps })}</p>}
      <div className="edit-conflict-sides">
        <Side title={t('threads.page.conflict.current')} text={conflict.current} files={files} takeLabel={t('threads.page.conflict.useCurrent')} onTake={onTake} />
        <Side title={t('threads.page.conflict.mine')} text={conflict.mine} files={files} takeLabel={t('threads.page.conflict.useMine')} onTake={onTake} />
      </div>
    </section>
  );
}

interface SideProps {
  title: string;
  text: string;
  files: readonly FileView[];
  takeLabel: string;
  onTake: (text: string) => void;
}

function Side({ title, text, files, takeLabel, onTake }: SideProps) {
  const id = useId();
  const textFiles = useTextFiles(files);
  return (
    <section className="card stack-small" aria-labelledby={id}>
      <p id={id} className="edit-conflict-side-title">{title}</p>
      <div className="edit-conflict-text">
        <MarkdownText text={text} topLevel={4} files={textFiles} />
      </div>
      <div>
        <Button size="small" onClick={() => onTake(text)}>
          {takeLabel}
        </Button>
      </div>
    </section>
  );
}
