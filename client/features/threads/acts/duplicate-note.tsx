import { useState } from 'react';
import { Link } from 'react-router';
import type { ThreadPage } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { formatDay } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { Alert } from '../../../ui/alert.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { ConfirmDialog } from '../../../ui/dialog.js';
import { notify } from '../../../ui/toast.js';
import { useActFailed, useThreadContext } from '../thread-context.js';
import { useRefuseDuplicate } from './use-acts.js';

/** What this thread repeats, why, and the way there; who asked may say that it does not. */
export function DuplicateNote({ page: { duplicateOf, kind, can } }: { page: ThreadPage }) {
  const [refusing, setRefusing] = useState(false);
  if (duplicateOf === null) return null;
  return (
    <>
      <Alert
        tone="warning"
        icon="copy"
        title={
          <>
            {t('threads.acts.duplicate.noteOf')} <Link to={paths.thread(duplicateOf.id)}>{t('threads.acts.duplicate.quoted', { title: duplicateOf.title })}</Link>
          </>
        }
        actions={
          <>
            <LinkButton to={paths.thread(duplicateOf.id)} size="small" icon="arrow-right">
              {t('threads.acts.duplicate.goThere')}
            </LinkButton>
            {can.refuseDuplicate && (
              <Button size="small" variant="quiet" onClick={() => setRefusing(true)}>
                {t('threads.acts.duplicate.refuse')}
              </Button>
            )}
          </>
        }
      >
        <p className="lines-kept">{duplicateOf.reason}</p>
        <p className="muted small">{t(`threads.acts.duplicate.marked.${kind}`, { day: formatDay(duplicateOf.since) })}</p>
      </Alert>
      {refusing && <RefuseDialog onClose={() => setRefusing(false)} />}
    </>
  );
}

function RefuseDialog({ onClose }: { onClose: () => void }) {
  const { snapshot, state } = useThreadContext();
  const { page } = snapshot;
  const refuse = useRefuseDuplicate(page.id);
  const failed = useActFailed();
  const confirm = async (): Promise<void> => {
    try {
      await refuse.mutateAsync({ version: page.version });
      state.accept();
      notify({ text: t('threads.acts.duplicate.refused'), tone: 'success' });
    } catch (error) {
      failed(error);
    }
    onClose();
  };
  return (
    <ConfirmDialog open onClose={onClose} onConfirm={() => void confirm()} busy={refuse.isPending} title={t('threads.acts.duplicate.refuseTitle')} confirmLabel={t('threads.acts.duplicate.refuse')}>
      <p>{t(`threads.acts.duplicate.refuseText.${page.kind}`)}</p>
    </ConfirmDialog>
  );
}

/** Of a thread that others repeat: which. */
export function DuplicatesList({ page: { duplicates } }: { page: ThreadPage }) {
  if (duplicates.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="duplikate">
      <h2 id="duplikate">{t('threads.acts.duplicate.list')}</h2>
      <ul className="list-plain stack-small">
        {duplicates.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.thread(id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
