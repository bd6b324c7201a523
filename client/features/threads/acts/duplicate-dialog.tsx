import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import type { MergeTarget } from './merge-targets.js';
import { TargetFields } from './target-fields.js';
import { useMarkDuplicate, useUnmarkDuplicate } from './use-acts.js';

/** Marks this thread as a duplicate of another one, or ends the mark. */
export const DuplicateDialog = ({ onClose }: { onClose: () => void }) => (useThreadContext().snapshot.page.duplicateOf === null ? <Mark onClose={onClose} /> : <Unmark onClose={onClose} />);

function Mark({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const mark = useMarkDuplicate(page.id);
  const [chosen, setChosen] = useState<MergeTarget | null>(null);
  return (
    <ActDialog<'of'>
      title={t('threads.acts.duplicate.title')}
      submitLabel={t('threads.acts.duplicate.confirm')}
      before={<p>{t('threads.acts.duplicate.text')}</p>}
      labels={{ of: t('threads.acts.duplicate.of') }}
      check={() => ({ of: chosen === null && t('threads.acts.duplicate.choose') })}
      fields={(errors) => <TargetFields id={errors.idOf('of')} legend={t('threads.acts.duplicate.of')} error={errors.fields.of} chosen={chosen} onChange={setChosen} />}
      run={(reason) => mark.mutateAsync({ reason, of: chosen?.id ?? '', version: page.version })}
      done={t('threads.acts.duplicate.done')}
      onClose={onClose}
    />
  );
}

function Unmark({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const unmark = useUnmarkDuplicate(page.id);
  return (
    <ActDialog
      title={t('threads.acts.noDuplicate.title')}
      submitLabel={t('threads.acts.noDuplicate.confirm')}
      before={<p>{t('threads.acts.noDuplicate.text')}</p>}
      labels={{}}
      run={(reason) => unmark.mutateAsync({ reason, version: page.version })}
      done={t('threads.acts.noDuplicate.done')}
      onClose={onClose}
    />
  );
}
