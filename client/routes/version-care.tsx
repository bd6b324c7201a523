import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { KeptVersion } from '../../shared/catalogue/versions.js';
import { EditVersion } from '../features/care/edit-version.js';
import { Revisions } from '../features/care/entry-history.js';
import { DropDialog, PublishDialog, WithdrawDialog } from '../features/care/version-dialogs.js';
import { versionOptions } from '../features/care/version-queries.js';
import { VersionNews } from '../features/care/version-news.js';
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
import { Component as NotFound } from './not-found.js';

/** `/moderation/katalog/versionen/:id`: what a version says, its history, and the acts on it. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(versionOptions(id));
  // Anew from what was taken back; other changes leave alone what is being typed.
  const [round, setRound] = useState(0);
  if (isNotFound(query.error)) return <NotFound />;
  if (isCode(query.error, 'forbidden')) return <KeepersOnly />;
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} rows={2} />}>
      {(kept) => (
        <div className="page">
          <PageHeader
            title={t(kept.state === 'draft' ? 'versions.form.draftTitle' : 'versions.form.title', { name: kept.service.name, label: kept.label })}
            kicker={<Link to={paths.service(kept.service.slug, 'versionen')}>{kept.service.name}</Link>}
            actions={<Acts kept={kept} />}
          />
          <Note kept={kept} />
          {kept.can.change ? <EditVersion key={`${kept.id} ${kept.state} ${round}`} kept={kept} onSaved={() => setRound(round + 1)} /> : <VersionNews news={kept.news} />}
          <section className="section" aria-labelledby="verlauf">
            <h2 id="verlauf">{t('care.history.title')}</h2>
            {kept.history.length === 0 ? <p className="muted">{t('care.history.empty')}</p> : <Revisions items={kept.history} />}
          </section>
        </div>
      )}
    </QueryView>
  );
}

function Acts({ kept }: { kept: KeptVersion }) {
  const [open, setOpen] = useState<'publish' | 'withdraw' | 'drop' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {kept.can.publish && (
        <Button variant="primary" onClick={() => setOpen('publish')}>
          {t('versions.publish.open')}
        </Button>
      )}
      {kept.can.withdraw && <Button onClick={() => setOpen('withdraw')}>{t('versions.withdraw.open')}</Button>}
      {kept.can.drop && <Button onClick={() => setOpen('drop')}>{t('versions.drop.open')}</Button>}
      {open === 'publish' && <PublishDialog kept={kept} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog kept={kept} onClose={close} />}
      {open === 'drop' && <DropDialog kept={kept} onClose={close} />}
    </>
  );
}

function Note({ kept: { state, can } }: { kept: KeptVersion }) {
  if (state === 'withdrawn') return <Alert>{t('versions.form.withdrawnNote')}</Alert>;
  if (!can.change) return <Alert>{t('versions.form.outsideMandate')}</Alert>;
  return state === 'draft' ? <p className="muted">{t('versions.form.draftNote')}</p> : null;
}
