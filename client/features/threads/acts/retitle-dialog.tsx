import { useState } from 'react';
import { LIMITS } from '../../../../shared/text.js';
import { t } from '../../../i18n/index.js';
import { TextField } from '../../../ui/text-field.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { useRetitleThread } from './use-acts.js';

/** Another title for the question or discussion of somebody else. */
export function RetitleDialog({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const act = useRetitleThread(page.id);
  const [title, setTitle] = useState(page.title);
  const { length } = title.trim();
  const wrong = (length < LIMITS.titleMin || length > LIMITS.titleMax) && t('threads.acts.retitle.wrong', { min: LIMITS.titleMin, max: LIMITS.titleMax });
  return (
    <ActDialog<'title'>
      title={t('threads.acts.retitle.title')}
      submitLabel={t('threads.acts.retitle.confirm')}
      before={<p>{t('threads.acts.retitle.text')}</p>}
      labels={{ title: t('threads.acts.retitle.field') }}
      check={() => ({ title: wrong })}
      fields={(errors) => <TextField id={errors.idOf('title')} label={t('threads.acts.retitle.field')} error={errors.fields.title} maxLength={LIMITS.titleMax} value={title} onChange={setTitle} />}
      run={(reason) => act.mutateAsync({ title: title.trim(), reason, version: page.version })}
      done={t('threads.acts.retitle.done')}
      onClose={onClose}
    />
  );
}
