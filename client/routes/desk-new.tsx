import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../features/accounts/face.js';
import { DraftLine, RestoredNote } from '../features/composer/face.js';
import { DeskForm, deskLabels } from '../features/referrals/desk-form.js';
import { EMPTY_DESK, factsOf, type DeskField } from '../features/referrals/desk-values.js';
import { useCreateDesk } from '../features/referrals/mutations.js';
import { t } from '../i18n/index.js';
import { newIdempotencyKey } from '../lib/api.js';
import { useDraft } from '../lib/drafts.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { notify } from '../ui/toast.js';

/** `/moderation/anlaufstellen/neu`: for coordinators; whoever else has the address is told whose it is. */
export function Component() {
  const me = useMe();
  return (
    <div className="page">
      <PageHeader title={t('referrals.desks.add')} kicker={<Link to={paths.desks()}>{t('referrals.desks.title')}</Link>} />
      {me?.instanceRole === 'coordinator' ? <NewDesk person={me.id} key={me.id} /> : <Alert tone="warning">{t('referrals.notAllowed')}</Alert>}
    </div>
  );
}

function NewDesk({ person }: { person: string }) {
  const draft = useDraft({ person, kind: 'desk', target: 'new' }, EMPTY_DESK, (values) => JSON.stringify(values) === JSON.stringify(EMPTY_DESK));
  const errors = useFormErrors<DeskField>('desk', deskLabels());
  const [key, setKey] = useState(newIdempotencyKey);
  const create = useCreateDesk();
  const navigate = useNavigate();
  const submit = (): void =>
    create.mutate(
      { facts: factsOf(draft.value), key },
      {
        onSuccess: ({ id }) => {
          draft.discard(EMPTY_DESK);
          notify({ text: t('referrals.desks.form.created') });
          void navigate(paths.desk(id), { replace: true });
        },
        onError: (error) => {
          setKey(newIdempotencyKey());
          errors.refuse(error);
        },
      },
    );
  return (
    <>
      <DeskForm
        values={draft.value}
        onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
        errors={errors}
        onSubmit={submit}
        busy={create.isPending}
        submitLabel={t('referrals.desks.form.create')}
        notes={<RestoredNote draft={draft} onDiscard={() => draft.discard(EMPTY_DESK)} />}
      />
      <DraftLine draft={draft} />
    </>
  );
}
