import { useState } from 'react';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { RadioGroup } from '../../../ui/choice.js';
import { useThreadContext } from '../thread-context.js';
import { ActDialog } from './act-dialog.js';
import { referencePlaces } from './reference-places.js';
import { useReference } from './use-acts.js';

/** Puts an answer among the frequent questions of a service or a phase, or takes it out where it stands there. */
export function ReferenceDialog({ post, onClose }: { post: CommentView; onClose: () => void }) {
  const { page } = useThreadContext().snapshot;
  const act = useReference(page.id, post.id);
  const places = referencePlaces(page, post);
  const [chosen, setChosen] = useState<string | null>(places.length === 1 ? (places[0]?.value ?? null) : null);
  const place = places.find(({ value }) => value === chosen);
  const stands = place?.stands ?? false;
  return (
    <ActDialog<'serviceId'>
      title={t('threads.acts.reference.title')}
      submitLabel={t(stands ? 'threads.acts.reference.end' : 'threads.acts.reference.confirm')}
      before={<p>{t(`threads.acts.reference.text.${page.visibility}`)}</p>}
      labels={{ serviceId: t('threads.acts.reference.place') }}
      check={() => ({ serviceId: place === undefined && t('threads.acts.reference.choose') })}
      fields={(errors) => (
        <RadioGroup
          id={errors.idOf('serviceId')}
          legend={t('threads.acts.reference.place')}
          error={errors.fields.serviceId}
          value={place?.value ?? null}
          options={places.map(({ value, label, stands: there }) => ({ value, label, ...(there ? { hint: t('threads.acts.reference.stands') } : {}) }))}
          onChange={setChosen}
        />
      )}
      run={(reason) => act.mutateAsync({ reason, ...place?.place, stands, version: post.version })}
      done={t(stands ? 'threads.acts.reference.ended' : 'threads.acts.reference.done')}
      onClose={onClose}
    />
  );
}
