import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { NewEntry as NewFacts, OwnKind } from '../../shared/catalogue/care.js';
import { useMe } from '../features/accounts/face.js';
import { EntryForm } from '../features/care/entry-form.js';
import { entryLabels } from '../features/care/entry-labels.js';
import { EMPTY_ENTRY, factsOf, type EntryField } from '../features/care/entry-values.js';
import { isOwnKind, KIND_WORDS, kindOf } from '../features/care/kinds.js';
import { useCreateEntry } from '../features/care/mutations.js';
import { DraftLine, RestoredNote } from '../features/composer/face.js';
import { t } from '../i18n/index.js';
import { newIdempotencyKey } from '../lib/api.js';
import { useDraft } from '../lib/drafts.js';
import { paths } from '../lib/paths.js';
import { useFormErrors } from '../lib/use-form-errors.js';
import { Alert } from '../ui/alert.js';
import { PageHeader } from '../ui/page-header.js';
import { notify } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/katalog/:kind/neu`: a new entry; whoever else has the address is told whose it is. */
export function Component() {
  const me = useMe();
  const kind = kindOf(useParams().kind);
  if (!kind || !isOwnKind(kind)) return <NotFound />;
  return (
    <div className="page">
      <PageHeader title={t(`care.add.${kind}`)} kicker={t('care.title')} />
      {me?.instanceRole ? <NewEntry kind={kind} person={me.id} key={kind} /> : <Alert tone="warning">{t('care.notAllowed')}</Alert>}
    </div>
  );
}

function NewEntry({ kind, person }: { kind: OwnKind; person: string }) {
  const draft = useDraft({ person, kind: 'entry', target: kind }, EMPTY_ENTRY, (values) => JSON.stringify(values) === JSON.stringify(EMPTY_ENTRY));
  const errors = useFormErrors<EntryField>('entry', entryLabels());
  const [key, setKey] = useState(newIdempotencyKey);
  const create = useCreateEntry();
  const navigate = useNavigate();
  const submit = (): void =>
    create.mutate(
      { facts: factsOf(kind, draft.value) as NewFacts, key },
      {
        onSuccess: ({ id }) => {
          draft.discard(EMPTY_ENTRY);
          notify({ text: t('care.form.created') });
          void navigate(paths.entry(KIND_WORDS[kind], id), { replace: true });
        },
        onError: (error) => {
          setKey(newIdempotencyKey());
          errors.refuse(error);
        },
      },
    );
  return (
    <>
      <EntryForm
        kind={kind}
        values={draft.value}
        onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
        errors={errors}
        onSubmit={submit}
        busy={create.isPending}
        submitLabel={t('care.form.create')}
        cancelTo={paths.care(KIND_WORDS[kind])}
        notes={<RestoredNote draft={draft} onDiscard={() => draft.discard(EMPTY_ENTRY)} />}
      />
      <DraftLine draft={draft} />
    </>
  );
}
