import { useState } from 'react';
import type { ThreadKind } from '../../../../shared/vocabulary.js';
import { t } from '../../../i18n/index.js';
import { RadioGroup } from '../../../ui/choice.js';
import { LinksFields, type Links } from '../links-fields.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { useMoveThread } from './use-acts.js';

/** Puts a thread where it belongs: services, phase, components, and whether it is a question. */
export function MoveForm({ onClose }: { onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const move = useMoveThread(page.id);
  const [links, setLinks] = useState<Links>(() => ({ serviceIds: page.services.map(({ id }) => id), componentIds: page.components.map(({ id }) => id), phase: page.phase }));
  const [kind, setKind] = useState<ThreadKind>(page.kind);
  const linked = links.serviceIds.length + links.componentIds.length > 0;
  return (
    <ActDialog<keyof Links | 'kind'>
      title={t('threads.acts.move.title')}
      submitLabel={t('threads.acts.move.confirm')}
      before={<p>{t(`threads.acts.move.text.${page.visibility}`)}</p>}
      labels={{ kind: t('threads.acts.move.kind'), serviceIds: t('threads.ask.services'), componentIds: t('threads.ask.components'), phase: t('threads.ask.phase') }}
      check={() => ({ serviceIds: kind === 'question' && !linked && t('threads.ask.errors.links') })}
      fields={(errors) => (
        <>
          <RadioGroup
            id={errors.idOf('kind')}
            legend={t('threads.acts.move.kind')}
            hint={page.kind === 'question' ? t('threads.acts.move.toDiscussion') : t('threads.acts.move.toQuestion')}
            error={errors.fields.kind}
            value={kind}
            options={[
              { value: 'question', label: t('threads.acts.move.question') },
              { value: 'discussion', label: t('threads.acts.move.discussion') },
            ]}
            onChange={setKind}
          />
          <LinksFields idPrefix="act" value={links} errors={errors.fields} needed={kind === 'question'} onChange={setLinks} />
        </>
      )}
      run={(reason) => move.mutateAsync({ ...links, reason, version: page.version, ...(kind === page.kind ? {} : { kind }) })}
      done={t('threads.acts.move.done')}
      inPlace
      onClose={onClose}
    />
  );
}
