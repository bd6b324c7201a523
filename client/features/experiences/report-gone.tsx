import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Me } from '../../../shared/accounts/contract.js';
import { t } from '../../i18n/index.js';
import { findDrafts, removeDraft } from '../../lib/drafts.js';
import { paths } from '../../lib/paths.js';
import { forgetVisit } from '../../lib/recent.js';
import { Alert } from '../../ui/alert.js';
import { LinkButton } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { KeptText } from '../composer/face.js';
import { askPlace } from './acts.js';
import { ownReportsOptions } from './queries.js';

/** The report was withdrawn, narrowed, or never was. A guest may sign in and look again; what a member had begun to ask is kept. */
export function ReportGone({ id, me }: { id: string; me: Me | null }) {
  return (
    <div className="stack measure">
      <PageHeader title={t('experiences.page.gone.title')}>
        <p>{me ? t('experiences.page.gone.text') : t('experiences.page.gone.guestText')}</p>
      </PageHeader>
      {me && <OwnOne id={id} />}
      {me && <KeptTexts id={id} personId={me.id} />}
      <div className="row">
        {!me && (
          <LinkButton to={paths.signIn(paths.report(id))} variant="primary">
            {t('shell.signIn')}
          </LinkButton>
        )}
        <LinkButton to={paths.reports()}>{t('experiences.page.gone.toList')}</LinkButton>
      </div>
    </div>
  );
}

/** For its own house it is not gone: the working copy is there. */
function OwnOne({ id }: { id: string }) {
  const own = useQuery(ownReportsOptions()).data?.find((report) => report.id === id);
  if (!own) return null;
  return (
    <Alert actions={<LinkButton to={paths.editReport(id)}>{t('experiences.page.toDraft')}</LinkButton>}>
      <p>{own.state === 'withdrawn' ? t('experiences.page.gone.ownWithdrawn') : t('experiences.page.gone.ownDraft')}</p>
    </Alert>
  );
}

type Kept = ReturnType<typeof findDrafts<{ text: string }>>;

function KeptTexts({ id, personId }: { id: string; personId: string }) {
  const [kept, setKept] = useState<Kept>([]);
  useEffect(() => forgetVisit(personId, paths.report(id)), [personId, id]);
  useEffect(() => {
    // Only after the form of the page has closed and kept its text.
    const frame = requestAnimationFrame(() => setKept(findDrafts<{ text: string }>(personId, askPlace(id).id).filter(({ value }) => typeof value.text === 'string')));
    return () => cancelAnimationFrame(frame);
  }, [personId, id]);
  if (kept.length === 0) return null;
  return (
    <>
      <output>{t('experiences.page.gone.drafts')}</output>
      {kept.map((draft) => (
        <KeptText
          key={draft.target}
          text={draft.value.text}
          discardLabel={t('experiences.page.gone.discard')}
          onDiscard={() => {
            removeDraft(draft);
            setKept((before) => before.filter((other) => other !== draft));
          }}
        />
      ))}
    </>
  );
}
