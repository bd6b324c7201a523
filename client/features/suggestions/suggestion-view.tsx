import { useQuery } from '@tanstack/react-query';
import type { SuggestionPage } from '../../../shared/suggestions/contract.js';
import { t } from '../../i18n/index.js';
import { isNotFound } from '../../lib/error-text.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { RelativeDate } from '../../ui/time.js';
import { notify, notifyError } from '../../ui/toast.js';
import { OrganisationLine } from '../organisations/face.js';
import { ContentDifference } from './content-difference.js';
import { changedSince, draftOf } from './content-parts.js';
import { DecideForm } from './decide-form.js';
import { useUndoAcceptance, useWithdraw } from './mutations.js';
import { suggestionOptions } from './queries.js';
import './suggestions.css';

interface SuggestionViewProps {
  id: string;
  /** The text it is about says something else now. */
  onChanged: () => Promise<void> | void;
}

/** One suggestion: why, what would change, and what the reader may do with it. */
export function SuggestionView({ id, onChanged }: SuggestionViewProps) {
  const query = useQuery(suggestionOptions(id));
  const { data: page } = query;
  if (!page) {
    if (!query.isError) return <Skeleton rows={2} lines={3} />;
    return isNotFound(query.error) ? <p className="muted">{t('suggestions.gone')}</p> : <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div className="stack">
      <Facts page={page} />
      {page.state !== 'open' && <State page={page} />}
      <section className="stack-small" aria-label={t('suggestions.difference')}>
        <p className="suggestion-part">{t('suggestions.difference')}</p>
        <ContentDifference before={draftOf(page.base)} after={draftOf(page.proposed)} />
      </section>
      {page.can.decide && changedSince(page) && (
        <section className="stack-small" aria-label={t('suggestions.meanwhile')}>
          <Alert tone="warning" title={t('suggestions.meanwhile')}>
            <p>{t('suggestions.meanwhileText')}</p>
          </Alert>
          <ContentDifference before={draftOf(page.base)} after={draftOf(page.current)} />
        </section>
      )}
      {page.can.decide && <DecideForm page={page} onChanged={onChanged} />}
      <Back page={page} onChanged={onChanged} />
    </div>
  );
}

function Facts({ page: { proposer, createdAt, reason, viewer } }: { page: SuggestionPage }) {
  return (
    <div className="stack-small">
      <div className="meta">
        <span>{viewer.mine ? t('suggestions.mine') : proposer.name}</span>
        <OrganisationLine organisation={proposer.organisation} />
        <RelativeDate at={createdAt} />
      </div>
      <p className="measure suggestion-reason">{t('suggestions.because', { reason })}</p>
    </div>
  );
}

function State({ page: { state, declined } }: { page: SuggestionPage }) {
  return (
    <Alert tone="info" title={t(`suggestions.states.${state}`)}>
      {declined && <p className="suggestion-reason">{t('suggestions.because', { reason: declined.reason })}</p>}
    </Alert>
  );
}

/** Taking back: one's own suggestion, or, for ten minutes, that it was accepted. */
function Back({ page: { id, can }, onChanged }: { page: SuggestionPage; onChanged: SuggestionViewProps['onChanged'] }) {
  const withdraw = useWithdraw();
  const undo = useUndoAcceptance();
  if (!can.withdraw && !can.undo) return null;
  return (
    <div className="row">
      {can.withdraw && (
        <Button size="small" icon="undo" busy={withdraw.isPending} onClick={() => void withdraw.mutateAsync(id).then(() => notify({ text: t('suggestions.withdrawn') }), notifyError)}>
          {t('suggestions.withdraw')}
        </Button>
      )}
      {can.undo && (
        <Button size="small" icon="undo" busy={undo.isPending} onClick={() => void undo.mutateAsync(id).then(onChanged, notifyError)}>
          {t('suggestions.undo')}
        </Button>
      )}
    </div>
  );
}
