import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { summaryOptions } from '../../features/requests/queries.js';
import { RequestExtras } from '../../features/requests/row-extras.js';
import { ThreadList } from '../../features/threads/thread-list.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';

const SHOWN = 3;

/** What others ask the own house for; not there while nobody does. */
export function AskedOfUs() {
  const waiting = useQuery(summaryOptions()).data;
  // What was there stays until the page is left: a refusal can be taken back in its row.
  const [asked, setAsked] = useState(false);
  if (!asked && waiting && waiting.askedOfUs > 0) setAsked(true);
  if (!waiting || (!asked && waiting.contacts === 0)) return null;
  const all = paths.threads({ list: 'an-uns' });
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('requests.start.title')}</h2>
        <Link to={all}>{t('requests.start.all')}</Link>
      </div>
      <p className="section-intro">{t('requests.start.text')}</p>
      {waiting.contacts > 0 && (
        <p>
          <Link to={all}>{t('requests.start.contacts', { count: waiting.contacts })}</Link>
        </p>
      )}
      {asked && <ThreadList selection={{ list: 'asked_of_us', limit: SHOWN }} level={3} label={t('requests.start.title')} extra={(item) => <RequestExtras item={item} />} empty={null} />}
    </section>
  );
}
