import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { DraftLine, RestoredNote } from '../features/composer/face.js';
import { useBeginPilot } from '../features/pilots/mutations.js';
import { PilotForm, pilotLabels } from '../features/pilots/pilot-form.js';
import { EMPTY_PILOT, factsOf, type PilotFieldName } from '../features/pilots/pilot-values.js';
import { t } from '../i18n/index.js';
import { newIdempotencyKey } from '../lib/api.js';
import { useDraft } from '../lib/drafts.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { notify } from '../ui/toast.js';

/** `/pilotprojekte/neu`: for coordinators and operators; whoever else has the address is told so. */
export function Component() {
  const me = useMe();
  return (
    <div className="page">
      <PageHeader title={t('pilots.form.titleNew')} kicker={t('pilots.list.title')}>
        <p className="measure">{t('pilots.form.introNew')}</p>
      </PageHeader>
      {me?.instanceRole ? <NewPilot person={me.id} key={me.id} /> : <Alert tone="warning">{t('pilots.form.notAllowed')}</Alert>}
    </div>
  );
}

function NewPilot({ person }: { person: string }) {
  const draft = useDraft({ person, kind: 'pilot', target: 'new' }, EMPTY_PILOT, (values) => JSON.stringify(values) === JSON.stringify(EMPTY_PILOT));
  const errors = useFormErrors<PilotFieldName>('pilot', pilotLabels());
  const [key, setKey] = useState(newIdempotencyKey);
  const begin = useBeginPilot();
  const navigate = useNavigate();
  const submit = (): void =>
    begin.mutate(
      { facts: factsOf(draft.value), key },
      {
        onSuccess: ({ slug }) => {
          draft.discard(EMPTY_PILOT);
          notify({ text: t('pilots.form.begun') });
          void navigate(paths.pilot(slug), { replace: true });
        },
        onError: (error) => {
          setKey(newIdempotencyKey());
          errors.refuse(error);
        },
      },
    );
  return (
    <PilotForm
      values={draft.value}
      onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
      errors={errors}
      onSubmit={submit}
      busy={begin.isPending}
      submitLabel={t('pilots.form.begin')}
      cancelTo={paths.pilots()}
      notes={<RestoredNote draft={draft} onDiscard={() => draft.discard(EMPTY_PILOT)} />}
      foot={<DraftLine draft={draft} />}
    />
  );
}
