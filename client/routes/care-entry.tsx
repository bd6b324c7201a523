import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { EntryKind, EntryPage } from '../../shared/catalogue/care.js';
import { EditEntry } from '../features/care/edit-entry.js';
import { EntryHistory } from '../features/care/entry-history.js';
import { KIND_WORDS, kindOf } from '../features/care/kinds.js';
import { MergeDialog } from '../features/care/merge-dialog.js';
import { useReinstateEntry } from '../features/care/mutations.js';
import { entryOptions } from '../features/care/queries.js';
import { RetireDialog } from '../features/care/retire-dialog.js';
import '../features/care/care.css';
import { KeepersOnly } from '../features/care/keepers-only.js';
import { t } from '../i18n/index.js';
import { isCode, isNotFound } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { notify, notifyError } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/katalog/:kind/:id`: what an entry says, its history, and the acts on it. */
export function Component() {
  const { kind: word, id = '' } = useParams();
  const kind = kindOf(word);
  return kind ? <Entry kind={kind} id={id} key={id} /> : <NotFound />;
}

function Entry({ kind, id }: { kind: EntryKind; id: string }) {
  const query = useQuery(entryOptions(kind, id));
  if (isNotFound(query.error)) return <NotFound />;
  if (isCode(query.error, 'forbidden')) return <KeepersOnly />;
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} rows={2} />}>
      {(entry) => (
        <div className="page">
          <PageHeader title={t(`care.edit.${kind}`, { name: entry.name })} kicker={<Link to={paths.care(KIND_WORDS[kind])}>{t(`care.kind.${kind}`)}</Link>} actions={<Acts entry={entry} />} />
          <StateNote entry={entry} />
          {entry.can.change && <EditEntry entry={entry} />}
          <EntryHistory kind={kind} id={id} />
        </div>
      )}
    </QueryView>
  );
}

function Acts({ entry }: { entry: EntryPage }) {
  const [open, setOpen] = useState<'merge' | 'retire' | null>(null);
  const { kind } = entry.facts;
  const close = (): void => setOpen(null);
  return (
    <>
      {entry.can.merge && <Button onClick={() => setOpen('merge')}>{t('care.merge.open')}</Button>}
      {entry.can.retire && <Button onClick={() => setOpen('retire')}>{t('care.retire.open')}</Button>}
      {open === 'merge' && <MergeDialog entry={entry} kind={kind} onClose={close} />}
      {open === 'retire' && <RetireDialog entry={entry} onClose={close} />}
    </>
  );
}

function StateNote({ entry }: { entry: EntryPage }) {
  const { state, other, facts } = entry;
  const reinstate = useReinstateEntry({ kind: facts.kind, id: entry.id });
  if (state === 'current') return entry.can.change ? null : <Alert>{t('care.outsideMandate')}</Alert>;
  const link = other && <Link to={paths.entry(KIND_WORDS[facts.kind], other.id)}>{t('care.toOther', { name: other.name })}</Link>;
  if (state === 'merged') {
    return (
      <Alert>
        <p>{t('care.merged', { name: other?.name ?? '' })}</p>
        <p>{link}</p>
      </Alert>
    );
  }
  return (
    <Alert
      actions={
        entry.can.reinstate && (
          <Button busy={reinstate.isPending} onClick={() => reinstate.mutate(entry.version, { onSuccess: () => notify({ text: t('care.reinstated') }), onError: notifyError })}>
            {t('care.reinstate')}
          </Button>
        )
      }
    >
      <p>{t('care.retiredText')}</p>
      {other && <p>{t('care.successor', { name: other.name })}</p>}
      <p>{link}</p>
    </Alert>
  );
}
