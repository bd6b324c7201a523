import { Link } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
// Not by the face: it brings the whole page of a thread along, which is not shown here.
import { ThreadList } from '../../features/threads/thread-list.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { PageHeader } from '../../ui/page-header.js';
import { EmptyState } from '../../ui/states.js';
import { OwnRollouts } from './own-rollouts.js';
import './start.css';

/** What is open for the person and new for their house. */
export default function MemberStart({ me }: { me: Me }) {
  return (
    <div className="page">
      <PageHeader title={t('start.member.hello', { name: me.name })} documentTitle={t('start.member.title')} kicker={me.organisation.name} />
      <div className="layout-rail">
        <div className="stack-large">
          <section className="section">
            <div className="section-head">
              <h2>{t('start.member.mineTitle')}</h2>
              <Link to={paths.threads({ list: 'meine' })}>{t('start.member.mineAll')}</Link>
            </div>
            <p className="section-intro">{t('start.member.mineText')}</p>
            <ThreadList selection={{ list: 'mine', limit: 5 }} level={3} label={t('start.member.mineTitle')} empty={<MineEmpty />} />
          </section>
          <section className="section">
            <div className="section-head">
              <h2>{t('start.member.newTitle')}</h2>
              <Link to={paths.threads()}>{t('start.member.newAll')}</Link>
            </div>
            <p className="section-intro">{t('start.member.newText')}</p>
            <ThreadList selection={{ list: 'new', ours: 'true', limit: 10 }} level={3} label={t('start.member.newTitle')} empty={<NewEmpty />} />
          </section>
        </div>
        <aside className="rail" aria-labelledby="own-rollouts">
          <OwnRollouts />
        </aside>
      </div>
    </div>
  );
}

const MineEmpty = () => (
  <EmptyState
    icon="question"
    title={t('start.member.mineEmpty')}
    action={
      <LinkButton to={paths.ask()} icon="add">
        {t('shell.ask')}
      </LinkButton>
    }
  >
    {t('start.member.mineEmptyText')}
  </EmptyState>
);

const NewEmpty = () => (
  <EmptyState icon="services" title={t('start.member.newEmpty')} action={<LinkButton to={paths.services}>{t('start.member.newEmptyAction')}</LinkButton>}>
    {t('start.member.newEmptyText')}
  </EmptyState>
);
