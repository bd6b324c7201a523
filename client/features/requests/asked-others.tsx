import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Decline } from './decline.js';
import { askedText } from './house-texts.js';
import { OfferDialog } from './offer-dialog.js';
import { requestsOfThreadOptions } from './queries.js';
import './requests.css';

/** On the page of a question: what the own house was asked, who was asked, and for whoever may, whom else one can ask. */
export function AskedOthers({ threadId }: { threadId: string }) {
  const { data } = useQuery(requestsOfThreadOptions(threadId));
  const [asking, setAsking] = useState(false);
  if (!data) return null;
  const { asked, ours, ahead, left, can } = data;
  return (
    <>
      {ours && (ours.can.decline || ours.can.undo) && (
        <Alert
          tone="info"
          icon="mail"
          title={t('requests.thread.ours')}
          actions={<Decline request={ours} declined={ours.state === 'declined'} />}
        >
          {ours.can.decline && <p>{t('requests.thread.oursText', { due: formatDay(ours.dueOn) })}</p>}
        </Alert>
      )}
      {asked.length > 0 && (
        <p className="requests-asked muted">
          <Icon name="people" size={16} />
          <span>{askedText(asked)}</span>
        </p>
      )}
      {can.offer && left > 0 && ahead > 0 && (
        <div className="requests-offer">
          <p>{asked.length > 0 ? t('requests.thread.offerAgain', { count: ahead }) : t('requests.thread.offer', { count: ahead })}</p>
          <Button icon="people" size="small" onClick={() => setAsking(true)}>
            {t('requests.thread.offerNow')}
          </Button>
        </div>
      )}
      {asking && <OfferDialog threadId={threadId} onClose={() => setAsking(false)} />}
    </>
  );
}
