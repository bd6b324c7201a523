import { useState } from 'react';
import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Button, LinkButton } from '../../ui/button.js';
import { CheckboxGroup, SelectField } from '../../ui/choice.js';
import { Dialog } from '../../ui/dialog.js';
import { notify } from '../../ui/toast.js';
import { useMarkSolution, useUnmarkSolution } from './mutations.js';
import { useActFailed, useThreadContext } from './thread-context.js';

/** Marks an answer as solution, or takes that back; asks for the scope only where there is more than one to choose. */
export function SolutionAction({ post }: { post: CommentView }) {
  const { snapshot, state, reveal } = useThreadContext();
  const { page } = snapshot;
  const [asking, setAsking] = useState(false);
  const mark = useMarkSolution(page.id);
  const unmark = useUnmarkSolution(page.id);
  const failed = useActFailed();
  const isSolution = page.solutions.some((solution) => solution.postId === post.id);

  const shown = (text: string): void => {
    setAsking(false);
    state.accept();
    notify({ text, tone: 'success' });
    // The answer now stands elsewhere: the reader goes with it.
    reveal(post.id);
  };
  const submit = async (scope: { serviceVersionId?: string; componentIds: string[] }): Promise<void> => {
    try {
      await mark.mutateAsync({ postId: post.id, ...scope });
      shown(t('threads.page.toasts.solved'));
    } catch (error) {
      if (isCode(error, 'solution_exists')) setAsking(true);
      else if (!asking) failed(error);
    }
  };

  if (isSolution) {
    return (
      <Button size="small" variant="quiet" icon="undo" busy={unmark.isPending} onClick={() => unmark.mutate(post.id, { onSuccess: () => shown(t('threads.page.toasts.unsolved')), onError: failed })}>
        {t('threads.page.actions.unmarkSolution')}
      </Button>
    );
  }
  const choice = page.serviceVersions.length > 1 || page.components.length > 1;
  return (
    <>
      <Button size="small" variant="quiet" icon="solution" busy={mark.isPending && !asking} onClick={() => (choice ? setAsking(true) : void submit({ componentIds: [] }))}>
        {t('threads.page.actions.markSolution')}
      </Button>
      {asking && (
        <ScopeDialog
          busy={mark.isPending}
          error={mark.error}
          onClose={() => {
            setAsking(false);
            mark.reset();
          }}
          onSubmit={(scope) => void submit(scope)}
        />
      )}
    </>
  );
}

interface ScopeDialogProps {
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onSubmit: (scope: { serviceVersionId?: string; componentIds: string[] }) => void;
}

function ScopeDialog({ busy, error, onClose, onSubmit }: ScopeDialogProps) {
  const { page } = useThreadContext().snapshot;
  const [version, setVersion] = useState('');
  const [componentIds, setComponentIds] = useState<string[]>([]);
  const chosen = [version, ...[...componentIds].sort()].join();
  const other = page.solutions.find(({ serviceVersion, components }) => [serviceVersion?.id ?? '', ...components.map(({ id }) => id).sort()].join() === chosen) ?? page.solutions[0];
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('threads.page.solutionDialog.title')}
      footer={
        <>
          <Button variant="primary" busy={busy} onClick={() => onSubmit({ ...(version ? { serviceVersionId: version } : {}), componentIds })}>
            {t('threads.page.solutionDialog.submit')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('threads.page.solutionDialog.intro')}</p>
        {isCode(error, 'solution_exists') ? (
          <Alert
            tone="warning"
            live="alert"
            actions={
              other && (
                <LinkButton size="small" to={paths.thread(page.id, other.postId)} onClick={onClose}>
                  {t('threads.page.solutionDialog.jumpToOther')}
                </LinkButton>
              )
            }
          >
            <p>{t('threads.page.solutionDialog.exists')}</p>
          </Alert>
        ) : (
          error !== null && (
            <Alert tone="danger" live="alert">
              <p>{errorText(error)}</p>
            </Alert>
          )
        )}
        {page.serviceVersions.length > 0 && (
          <SelectField
            label={t('threads.page.solutionDialog.version')}
            value={version}
            options={[
              { value: '', label: t('threads.page.solutionDialog.anyVersion') },
              ...page.serviceVersions.map(({ id, label, serviceName }) => ({ value: id, label: t('threads.page.solutions.version', { service: serviceName, label }) })),
            ]}
            onChange={setVersion}
          />
        )}
        {page.components.length > 0 && (
          <CheckboxGroup legend={t('threads.page.solutionDialog.components')} values={componentIds} options={page.components.map(({ id, name }) => ({ value: id, label: name }))} onChange={setComponentIds} />
        )}
      </div>
    </Dialog>
  );
}
