import { useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { errorText } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Composer, DraftLine, KeptText, PersonalDataHint, RestoredNote } from '../composer/face.js';
import type { ComposerHandle } from '../composer/face.js';
import { EditConflictView } from './edit-conflict.js';
import { usePostEdit, type EditWay } from './use-post-edit.js';

interface PostEditorProps {
  post: CommentView;
  onDone: () => void;
  /** Where it goes instead of changing the own text, with what that asks for besides. */
  way?: EditWay & { before: ReactNode; fields: ReactNode; ready: () => boolean; submitLabel: string; withoutFiles?: true };
}

/** A post being edited in its place. */
export function PostEditor({ post, onDone, way }: PostEditorProps) {
  const edit = usePostEdit(post, onDone, way);
  const composer = useRef<ComposerHandle>(null);
  const [unfinished, setUnfinished] = useState<string>();
  useEffect(() => composer.current?.focus(), []);

  if (edit.lost) {
    return (
      <Alert tone="warning" live="alert">
        <p>{t('threads.page.edit.removed')}</p>
        <KeptText
          text={edit.draft.value.text}
          discardLabel={t('threads.page.edit.close')}
          onDiscard={() => {
            edit.draft.discard();
            onDone();
          }}
        />
      </Alert>
    );
  }
  const submit = async (): Promise<void> => {
    const open = composer.current?.unfinished();
    setUnfinished(open);
    if (open || way?.ready() === false) return;
    if ((await edit.save()) === 'wrong') composer.current?.focus();
  };
  return (
    <form
      className="stack-small"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {way?.before}
      {edit.conflict ? (
        <EditConflictView conflict={edit.conflict} files={post.files} onTake={edit.change} />
      ) : (
        <RestoredNote
          draft={edit.draft}
          onDiscard={() => {
            edit.draft.discard();
            onDone();
          }}
        />
      )}
      <Composer
        ref={composer}
        label={edit.conflict ? t('threads.page.conflict.proposal') : t('threads.page.edit.title')}
        error={unfinished ?? edit.problem}
        rows={10}
        {...(way?.withoutFiles ? {} : { attachments: post.files })}
        sending={edit.saving}
        value={edit.draft.value.text}
        onChange={(text) => {
          setUnfinished(undefined);
          edit.change(text);
        }}
        onSubmit={() => void submit()}
      />
      {edit.marksLeft && (
        <div>
          <Button size="small" onClick={edit.dropMarks}>
            {t('threads.page.conflict.keepBoth')}
          </Button>
        </div>
      )}
      {post.grade !== null && <p className="small">{t('threads.acts.grade.endsByEdit')}</p>}
      {way?.fields}
      <PersonalDataHint text={edit.draft.value.text} />
      {edit.error !== null && (
        <Alert tone="danger" live="alert" title={t('threads.page.edit.notSaved')}>
          <p>{errorText(edit.error)}</p>
        </Alert>
      )}
      <div className="row">
        <Button type="submit" variant="primary" busy={edit.saving}>
          {way?.submitLabel ?? t('threads.page.edit.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('threads.page.compose.cancel')}
        </Button>
        <DraftLine draft={edit.draft} />
      </div>
    </form>
  );
}
