import { Link } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import { UnconfirmedAnnouncements } from '../../features/announcements/unconfirmed.js';
import { ThreadList } from '../../features/threads/thread-list.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { AskedOfUs } from './asked-of-us.js';
import { NewReports } from './new-reports.js';
import { OwnRollouts } from './own-rollouts.js';
import { ServiceNews } from './service-news.js';
import './start.css';

const SHOWN = 5;

/** What is new for the person, what they still ask, and whom they can help. */
export default function MemberStart({ me }: { me: Me }) {
  return (
    <div className="page">
      <PageHeader title={t('start.member.hello', { name: me.name })} documentTitle={t('start.member.title')} kicker={me.organisation.name} />
      <div className="layout-rail">
        <div className="stack-large">
          <UnconfirmedAnnouncements />
          <AskedOfUs />
          <ServiceNews person={me.id} />
          <NewReports />
          <section className="section">
            <div className="section-head">
              <h2>{t('start.member.askedTitle')}</h2>
              <Link to={paths.threads({ list: 'meine' })}>{t('start.member.askedAll')}</Link>
            </div>
            <p className="section-intro">{t('start.member.askedText')}</p>
            <ThreadList selection={{ list: 'asked', limit: SHOWN }} level={3} label={t('start.member.askedTitle')} empty={<NothingAsked />} />
          </section>
          <section className="section">
            <div className="section-head">
              <h2>{t('start.member.helpTitle')}</h2>
              <Link to={paths.threads({ list: 'helfen' })}>{t('start.member.helpAll')}</Link>
            </div>
            <p className="section-intro">{t('start.member.helpText')}</p>
            <ThreadList selection={{ list: 'help', limit: SHOWN }} level={3} label={t('start.member.helpTitle')} empty={<NobodyToHelp />} />
          </section>
        </div>
        <aside className="rail" aria-labelledby="own-rollouts">
          <OwnRollouts />
        </aside>
      </div>
    </div>
  );
}

const NothingAsked = () => (
  <div className="start-quiet">
    <p>
      {t('start.member.askedEmpty')} <span className="muted">{t('start.member.askedEmptyText')}</span>
    </p>
    <LinkButton to={paths.ask()} icon="add" size="small">
      {t('shell.ask')}
    </LinkButton>
  </div>
);

const NobodyToHelp = () => (
  <EmptyState icon="check-circle" title={t('start.member.helpEmpty')} action={<LinkButton to={paths.threads({ list: 'offen' })}>{t('start.member.helpEmptyAction')}</LinkButton>}>
    {t('start.member.helpEmptyText')}
  </EmptyState>
);
