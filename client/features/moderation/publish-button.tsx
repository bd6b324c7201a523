import { useState } from 'react';
import type { CasePage } from '../../../shared/moderation/contract.js';
import { t, type TextKey } from '../../i18n/index.js';
import { errorText } from '../../lib/error-text.js';
import { ApiError } from '../../lib/api.js';
import { focusHeading } from '../../lib/page-focus.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { notify } from '../../ui/toast.js';
import { useCaseAct } from './mutations.js';

/** What its author would meet now, told to whoever publishes it. */
const PROBLEMS: Record<string, TextKey> = {
  conflict: 'moderation.publish.meanwhile',
  not_waiting: 'moderation.publish.meanwhile',
  case_claimed: 'moderation.publish.meanwhile',
  place_gone: 'moderation.publish.placeGone',
  author_may_not_write: 'moderation.publish.author',
  thread_locked: 'moderation.publish.locked',
  thread_duplicate: 'moderation.publish.duplicate',
  post_removed: 'moderation.publish.placeGone',
  not_a_question: 'moderation.publish.changed',
  unknown_reference: 'moderation.publish.changed',
  unknown_file: 'moderation.publish.files',
};

/** Publishes the contribution that waits in the case, after saying who will see it. */
export function PublishButton({ page, onChanged }: { page: CasePage; onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  const publish = useCaseAct();
  const confirm = async (): Promise<void> => {
    try {
      await publish.mutateAsync({ id: page.id, version: page.version, act: 'publish' });
      setOpen(false);
      notify({ text: t('moderation.publish.done'), tone: 'success' });
      setTimeout(focusHeading);
    } catch {
      // Said in the dialog, with the case behind it as it is now.
    }
    onChanged();
  };
  const close = (): void => {
    setOpen(false);
    publish.reset();
  };
  return (
    <>
      <Button data-act="publish" variant="primary" icon="check" onClick={() => setOpen(true)}>
        {t('moderation.acts.publish')}
      </Button>
      {open && (
        <ConfirmDialog open onClose={close} onConfirm={() => void confirm()} busy={publish.isPending} title={t('moderation.publish.title')} confirmLabel={t('moderation.publish.confirm')}>
          {publish.error !== null && (
            <Alert tone="danger" live="alert" title={t('moderation.publish.failed')}>
              <p>{problemText(publish.error)}</p>
            </Alert>
          )}
          <p>{t('moderation.publish.text')}</p>
          <p>{t('moderation.publish.after')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function problemText(error: unknown): string {
  const key = error instanceof ApiError ? PROBLEMS[error.code] : undefined;
  return key ? t(key) : errorText(error);
}
