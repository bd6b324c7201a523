import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReferralsOfThread, ReferralView } from '../../../shared/referrals/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useTakeBackWish } from './mutations.js';
import { referralsOfThreadOptions } from './queries.js';
import './referrals.css';
import { WishDialog } from './wish-dialog.js';

/** On the page of a question: where it was passed on to and how that stands; for its asker, to wish that. */
export function ThreadReferrals({ threadId }: { threadId: string }) {
  const { data } = useQuery(referralsOfThreadOptions(threadId));
  const [wishing, setWishing] = useState(false);
  if (!data) return null;
  const { items, wish, can } = data;
  if (items.length === 0 && wish === null && !can.wish && !wishing) return null;
  return (
    <section className="referral-notes" aria-label={t('referrals.thread.label')}>
      {items.map((item) => (
        <Note key={item.id} item={item} threadId={threadId} manages={can.passOn} />
      ))}
      {wish && <Wish threadId={threadId} wish={wish} />}
      {can.wish && (
        <div className="row">
          <span className="muted">{t('referrals.wish.offer')}</span>
          <Button size="small" icon="arrow-right" onClick={() => setWishing(true)}>
            {t('referrals.wish.open')}
          </Button>
        </div>
      )}
      {wishing && <WishDialog threadId={threadId} onClose={() => setWishing(false)} />}
    </section>
  );
}

function Note({ item, threadId, manages }: { item: ReferralView; threadId: string; manages: boolean }) {
  const { id, desk, state, passedOn, endedOn, reference, answerId } = item;
  return (
    <p className="referral-note">
      <Icon name={state === 'answered' ? 'check-circle' : 'arrow-right'} />
      <span>
        <strong>{t(`referrals.thread.banner.${state}`, { desk: desk.name, day: formatDay(passedOn), end: endedOn ? formatDay(endedOn) : '' })}</strong>
        {reference !== null && `, ${t('referrals.thread.reference', { reference })}`}
        {'. '}
        {answerId !== null && <Link to={paths.thread(threadId, answerId)}>{t('referrals.thread.toAnswer')}</Link>}
        {answerId !== null && manages && ' · '}
        {manages && <Link to={paths.referral(id)}>{t('referrals.thread.manage')}</Link>}
      </span>
    </p>
  );
}

function Wish({ threadId, wish }: { threadId: string; wish: NonNullable<ReferralsOfThread['wish']> }) {
  const takeBack = useTakeBackWish(threadId);
  const day = formatDay(wish.since);
  return (
    <div className="row">
      <p className="referral-note">
        <Icon name="flag" />
        <span>
          {t(wish.mine ? 'referrals.wish.waiting' : 'referrals.wish.waitingOthers', { day })} {!wish.mine && <Link to={paths.referral(wish.id)}>{t('referrals.wish.toPage')}</Link>}
        </span>
      </p>
      {wish.mine && (
        <Button size="small" variant="quiet" icon="undo" busy={takeBack.isPending} onClick={() => takeBack.mutate(undefined, { onSuccess: () => notify({ text: t('referrals.wish.takenBack') }), onError: notifyError })}>
          {t('referrals.wish.takeBack')}
        </Button>
      )}
    </div>
  );
}
