import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { EntryPage } from '../../shared/catalogue/care.js';
import { useMe } from '../features/accounts/face.js';
import { entryOptions } from '../features/care/queries.js';
import { KeepersOnly } from '../features/care/keepers-only.js';
import { VersionForm, versionLabels, type VersionFormField } from '../features/care/version-form.js';
import { useDraftVersion } from '../features/care/version-queries.js';
import { emptyVersion, versionFacts, type VersionValues } from '../features/care/version-values.js';
import '../features/care/care.css';
import { DraftLine, RestoredNote } from '../features/composer/face.js';
import { t } from '../i18n/index.js';
import { newIdempotencyKey } from '../lib/api.js';
import { today } from '../lib/dates.js';
import { useDraft } from '../lib/drafts.js';
import { isCode, isNotFound } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { sameJson } from '../lib/same.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { notify } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/katalog/dienste/:id/versionen/neu`: drafts a version of a service. */
export function Component() {
  const { id = '' } = useParams();
  const me = useMe();
  const query = useQuery(entryOptions('service', id));
  if (isNotFound(query.error)) return <NotFound />;
  if (isCode(query.error, 'forbidden')) return <KeepersOnly />;
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} />}>
      {(service) => (
        <div className="page">
          <PageHeader title={t('versions.form.newTitle', { name: service.name })} kicker={<Link to={paths.service(service.slug, 'versionen')}>{service.name}</Link>} />
          {!service.can.change ? <Alert>{t('care.outsideMandate')}</Alert> : me && <NewVersion service={service} person={me.id} />}
        </div>
      )}
    </QueryView>
  );
}

function NewVersion({ service, person }: { service: EntryPage; person: string }) {
  const [empty] = useState(() => emptyVersion(today()));
  const draft = useDraft<VersionValues>({ person, kind: 'version', target: service.id }, empty, (values) => sameJson(values, empty));
  const errors = useFormErrors<VersionFormField>('version', versionLabels());
  const [key, setKey] = useState(newIdempotencyKey);
  const create = useDraftVersion();
  const navigate = useNavigate();
  const submit = (): void =>
    create.mutate(
      { ...versionFacts(draft.value), serviceId: service.id, key },
      {
        onSuccess: ({ id }) => {
          draft.discard(empty);
          notify({ text: t('versions.form.draftSaved') });
          void navigate(paths.version(id), { replace: true });
        },
        onError: (error) => {
          setKey(newIdempotencyKey());
          errors.refuse(error);
        },
      },
    );
  return (
    <>
      <VersionForm
        values={draft.value}
        onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
        errors={errors}
        onSubmit={submit}
        busy={create.isPending}
        submitLabel={t('versions.form.saveDraft')}
        cancelTo={paths.service(service.slug, 'versionen')}
        notes={
          <>
            <p className="muted">{t('versions.form.draftNote')}</p>
            <RestoredNote draft={draft} onDiscard={() => draft.discard(empty)} />
          </>
        }
      />
      <DraftLine draft={draft} />
    </>
  );
}
