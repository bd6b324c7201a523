import { PHASES } from '../../../shared/vocabulary.js';
import { PhaseMark } from '../../features/playbooks/phase-mark.js';
import { t, type TextKey } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { PageHeader } from '../../ui/page-header.js';
import { Fairway } from './fairway.js';
import './start.css';

const REASONS: { icon: IconName; title: TextKey; text: TextKey }[] = [
  { icon: 'question', title: 'start.guest.askTitle', text: 'start.guest.askText' },
  { icon: 'building', title: 'start.guest.standTitle', text: 'start.guest.standText' },
  { icon: 'lock', title: 'start.guest.safeTitle', text: 'start.guest.safeText' },
];

/** What this is, how to get in, and whom to ask. */
export function GuestStart() {
  return (
    <div className="page guest-start stack-large">
      <div className="guest-hero">
        <div>
          <PageHeader title={t('start.guest.title')} documentTitle={t('common.product')}>
            <p className="guest-lead">{t('start.guest.lead')}</p>
          </PageHeader>
          <div className="row">
            <LinkButton to={paths.signIn()} variant="primary">
              {t('start.guest.signIn')}
            </LinkButton>
            <LinkButton to={paths.page('kontakt')}>{t('start.guest.join')}</LinkButton>
          </div>
        </div>
        <Fairway />
      </div>
      <ul className="list-plain guest-reasons">
        {REASONS.map((reason) => (
          <li key={reason.title}>
            <Icon name={reason.icon} size={24} />
            <h2>{t(reason.title)}</h2>
            <p>{t(reason.text)}</p>
          </li>
        ))}
      </ul>
      <section className="section">
        <h2>{t('start.guest.wayTitle')}</h2>
        <p className="muted">{t('start.guest.wayText')}</p>
        <ol className="channel" start={0}>
          {PHASES.map((phase) => (
            <li key={phase.number}>
              <PhaseMark number={phase.number} />
              <span>{phase.name}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
