import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnSession } from '../../../shared/accounts/contract.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { ConfirmDialog } from '../../ui/dialog.js';
import { QueryView } from '../../ui/query-view.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useEndOtherSessions } from './mutations.js';
import { ownSessionsOptions } from './queries.js';

/** Where one is signed in, and ending all but this. */
export function Sessions() {
  const sessions = useQuery(ownSessionsOptions());
  return (
    <section className="section">
      <h2>{t('account.sessions.title')}</h2>
      <QueryView query={sessions}>{(data) => <SessionList sessions={data.items} />}</QueryView>
    </section>
  );
}

function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const [asking, setAsking] = useState(false);
  const end = useEndOtherSessions();
  const endOthers = (): void =>
    end.mutate(undefined, { onError: notifyError, onSuccess: () => notify({ text: t('account.sessions.ended') }), onSettled: () => setAsking(false) });
  return (
    <div className="stack">
      <ul className="list-rows">
        {sessions.map((session) => (
          <li key={session.id} className="account-session">
            <span>{session.device}</span> {session.current && <Badge tone="success" icon="check">{t('account.sessions.current')}</Badge>}
            <p className="muted small">{t('account.sessions.since', { moment: formatMoment(session.signedInAt) })}</p>
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div>
          <Button onClick={() => setAsking(true)}>{t('account.sessions.endOthers')}</Button>
        </div>
      ) : (
        <p className="muted">{t('account.sessions.only')}</p>
      )}
      <ConfirmDialog open={asking} onClose={() => setAsking(false)} onConfirm={endOthers} busy={end.isPending} title={t('account.sessions.confirmTitle')} confirmLabel={t('account.sessions.endOthers')}>
        <p>{t('account.sessions.confirmText')}</p>
      </ConfirmDialog>
    </div>
  );
}
