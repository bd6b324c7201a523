import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { topics } from '../../shared/events.js';
import type { ReferralPage } from '../../shared/referrals/contract.js';
import { useMe } from '../features/accounts/face.js';
import { AuditEntries, auditOptions } from '../features/audit/face.js';
import { OrganisationLine } from '../features/organisations/face.js';
import { ChangeDialog } from '../features/referrals/change-dialog.js';
import { EndDialog } from '../features/referrals/end-dialog.js';
import { HandedOver } from '../features/referrals/handed-over.js';
import { referralOptions } from '../features/referrals/queries.js';
import { referralTitle } from '../features/referrals/referral-rows.js';
import { ReplyForm } from '../features/referrals/reply-form.js';
import { OverdueBadge, ReferralStateBadge } from '../features/referrals/state-badge.js';
import { WishedPassOn } from '../features/referrals/wished-pass-on.js';
import { t } from '../i18n/index.js';
import { formatDay } from '../lib/dates.js';
import { isNotFound } from '../lib/error-text.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { SampleBadge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/weitergaben/:id`: what was handed over, where it stands, and the acts on it. */
export function Component() {
  const { id = '' } = useParams();
  const me = useMe();
  const coordinates = me?.instanceRole === 'coordinator';
  const query = useQuery({ ...referralOptions(id), enabled: coordinates });
  useTopic(coordinates ? topics.moderation() : null);
  if (!coordinates) {
    return (
      <div className="page">
        <PageHeader title={t('referrals.title')} kicker={t('referrals.area')} />
        <Alert tone="warning">{t('referrals.notAllowed')}</Alert>
      </div>
    );
  }
  if (isNotFound(query.error)) return <NotFound />;
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} rows={2} />}>
      {(referral) => <Referral referral={referral} person={me.id} key={referral.id} />}
    </QueryView>
  );
}

type Open = 'change' | 'end' | 'answer' | 'pass';

function Referral({ referral, person }: { referral: ReferralPage; person: string }) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div className="page stack">
      <PageHeader title={t('referrals.page.title', { title: referralTitle(referral) })} kicker={<Link to={paths.referrals()}>{t('referrals.title')}</Link>}>
        <div className="row">
          <ReferralStateBadge state={referral.state} />
          {referral.overdue && <OverdueBadge />}
          {referral.sample && <SampleBadge />}
        </div>
      </PageHeader>
      <div className="layout-rail">
        <div className="stack-large">
          <Result referral={referral} />
          {open === 'answer' && <ReplyForm referral={referral} person={person} onClose={close} />}
          <Handover referral={referral} />
          <History id={referral.id} />
        </div>
        <div className="rail">
          <Acts referral={referral} onOpen={setOpen} />
          <Facts referral={referral} />
        </div>
      </div>
      {open === 'change' && <ChangeDialog referral={referral} onClose={close} />}
      {open === 'end' && <EndDialog referral={referral} onClose={close} />}
      {open === 'pass' && <WishedPassOn threadId={referral.about.id} onClose={close} />}
    </div>
  );
}

function Result({ referral: { reply, endedBecause, state, about, question } }: { referral: ReferralPage }) {
  if (reply) {
    return (
      <Alert tone="success" title={t('referrals.page.replied', { body: reply.body, day: formatDay(reply.repliedOn) })}>
        {reply.answerId !== null && question !== null && (
          <p>
            <Link to={paths.thread(question.id, reply.answerId)}>{t('referrals.page.toAnswer')}</Link>
          </p>
        )}
        {reply.answerId === null && <p>{t(about.kind === 'case' ? 'referrals.page.inCase' : 'referrals.page.answerGone')}</p>}
      </Alert>
    );
  }
  if (endedBecause === null) return null;
  return (
    <Alert tone="neutral" title={t(`referrals.states.${state}`)}>
      <p className="lines-kept">{endedBecause}</p>
    </Alert>
  );
}

function Handover({ referral: { desk, text, about, note, state } }: { referral: ReferralPage }) {
  return (
    <>
      {note !== '' && (
        <section className="section" aria-labelledby="referral-note">
          <h2 id="referral-note">{t('referrals.page.wishNote')}</h2>
          <p className="lines-kept measure">{note}</p>
        </section>
      )}
      {desk !== null && state !== 'wished' && (
        <section className="section" aria-labelledby="referral-hand">
          <h2 id="referral-hand">{t('referrals.hand.title')}</h2>
          {text === null || text === '' ? <p className="muted">{t('referrals.hand.gone')}</p> : <HandedOver desk={desk} title={about.kind === 'thread' ? about.title : null} text={text} />}
        </section>
      )}
    </>
  );
}

function History({ id }: { id: string }) {
  const log = useInfiniteQuery(auditOptions({ subject: id }));
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  if (entries.length === 0) return null;
  return (
    <section className="section" aria-labelledby="referral-history">
      <h2 id="referral-history">{t('referrals.page.history')}</h2>
      <AuditEntries items={entries} level={3} />
    </section>
  );
}

function Acts({ referral: { can, state, closedAt }, onOpen }: { referral: ReferralPage; onOpen: (open: Open) => void }) {
  const none = closedAt !== null;
  return (
    <section className="card stack-small" aria-labelledby="referral-acts">
      <h2 id="referral-acts">{t('referrals.page.acts')}</h2>
      {none && <p className="muted">{t('referrals.page.noActs')}</p>}
      {!none && state !== 'wished' && !can.answer && <p className="muted">{t('referrals.page.cannotAnswer')}</p>}
      <div className="row">
        {can.passOn && (
          <Button variant="primary" icon="arrow-right" onClick={() => onOpen('pass')}>
            {t('referrals.pass.open')}
          </Button>
        )}
        {can.answer && (
          <Button variant="primary" icon="answer" onClick={() => onOpen('answer')}>
            {t('referrals.page.answer')}
          </Button>
        )}
        {can.change && (
          <Button icon="edit" onClick={() => onOpen('change')}>
            {t('referrals.page.change')}
          </Button>
        )}
        {(can.end || can.decline) && (
          <Button icon="skip" onClick={() => onOpen('end')}>
            {t(can.decline ? 'referrals.page.decline' : 'referrals.page.end')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Facts({ referral: { about, desk, since, reference, followUpOn, organisation, state } }: { referral: ReferralPage }) {
  const wished = state === 'wished';
  return (
    <section className="section" aria-labelledby="referral-facts">
      <h2 id="referral-facts">{t('referrals.page.facts')}</h2>
      <dl className="facts facts-stacked">
        <dt>{t(`referrals.page.about.${about.kind}`)}</dt>
        <dd>{about.title === null ? t('referrals.list.goneTitle') : <Link to={about.kind === 'thread' ? paths.thread(about.id) : paths.moderationCase(about.id)}>{t(about.kind === 'thread' ? 'referrals.page.toThread' : 'referrals.page.toCase')}</Link>}</dd>
        <dt>{t('referrals.page.desk')}</dt>
        <dd>{desk === null ? t('referrals.page.noDesk') : <Link to={paths.desk(desk.id)}>{desk.name}</Link>}</dd>
        <dt>{t(wished ? 'referrals.page.wishedOn' : 'referrals.page.since')}</dt>
        <dd>{formatDay(since)}</dd>
        {!wished && (
          <>
            <dt>{t('referrals.page.reference')}</dt>
            <dd className="referral-long">{reference ?? t('referrals.page.noReference')}</dd>
            <dt>{t('referrals.page.followUp')}</dt>
            <dd>{followUpOn === null ? t('referrals.page.noFollowUp') : formatDay(followUpOn)}</dd>
          </>
        )}
        <dt>{t(`referrals.page.asking.${about.kind}`)}</dt>
        <dd>
          <OrganisationLine organisation={organisation} link />
        </dd>
      </dl>
    </section>
  );
}
