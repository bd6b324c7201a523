import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import type { MergeTarget } from './merge-targets.js';
import { TargetFields } from './target-fields.js';
import { useMergeThread } from './use-acts.js';

/** Merges this thread into another one. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const merge = useMergeThread(page.id);
  const [chosen, setChosen] = useState<MergeTarget | null>(null);
  return (
    <ActDialog<'into'>
      title={t('threads.acts.merge.title')}
      submitLabel={t('threads.acts.merge.confirm')}
      before={<p>{t(`threads.acts.merge.text.${page.visibility}`)}</p>}
      labels={{ into: t('threads.acts.merge.into') }}
      check={() => ({ into: chosen === null && t('threads.acts.merge.choose') })}
      fields={(errors) => <TargetFields id={errors.idOf('into')} legend={t('threads.acts.merge.into')} error={errors.fields.into} chosen={chosen} onChange={setChosen} />}
      run={(reason) => merge.mutateAsync({ reason, into: chosen?.id ?? '', version: page.version })}
      done={t('threads.acts.merge.done')}
      back
      onClose={onClose}
    />
  );
}
