import { Link } from 'react-router';
import type { ReferralListItem } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { SampleBadge } from '../../ui/badge.js';
import { OverdueBadge, ReferralStateBadge } from './state-badge.js';
import './referrals.css';

/** What a referral is called by what it is about. */
export function referralTitle({ about }: Pick<ReferralListItem, 'about'>): string {
  if (about.title === null) return t('referrals.list.goneTitle');
  return about.kind === 'case' ? t('referrals.list.case', { title: about.title }) : about.title;
}

/** Referrals as coordinators go through them. */
export const ReferralRows = ({ items, heading: Heading = 'h2' }: { items: readonly ReferralListItem[]; heading?: 'h2' | 'h3' }) => (
  <ul className="list-rows">
    {items.map((item) => (
      <li key={item.id}>
        <article className="referral-row stack-small">
          <div className="row">
            <ReferralStateBadge state={item.state} />
            {item.overdue && <OverdueBadge />}
            {item.sample && <SampleBadge />}
          </div>
          <Heading className="referral-row-title">
            <Link to={paths.referral(item.id)} data-row>
              {referralTitle(item)}
            </Link>
          </Heading>
          <p className="meta">
            {item.desk && <span>{item.desk.name}</span>}
            <span>{t(item.desk === null ? 'referrals.list.wishedSince' : 'referrals.list.passedSince', { day: formatDay(item.since) })}</span>
            {item.reference !== null && <span>{t('referrals.thread.reference', { reference: item.reference })}</span>}
            {item.closedAt === null && item.desk !== null && item.followUpOn !== null && <span>{t('referrals.list.followUp', { day: formatDay(item.followUpOn) })}</span>}
            {item.closedAt !== null && <span>{t('referrals.list.closedOn', { day: formatDay(item.closedAt) })}</span>}
            <span>{item.organisation.name}</span>
          </p>
        </article>
      </li>
    ))}
  </ul>
);
