import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { DeskView } from '../../shared/referrals/desks.js';
import { useMe } from '../features/accounts/face.js';
import { EditDesk } from '../features/referrals/edit-desk.js';
import { DeskContact } from '../features/referrals/handed-over.js';
import { useReinstateDesk } from '../features/referrals/mutations.js';
import { deskOptions } from '../features/referrals/queries.js';
import { RetireDesk } from '../features/referrals/retire-desk.js';
import { t } from '../i18n/index.js';
import { isNotFound } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { Alert } from '../ui/alert.js';
import { SampleBadge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { notify, notifyError } from '../ui/toast.js';
import { Component as NotFound } from './not-found.js';

/** `/moderation/anlaufstellen/:id`: who a desk is and how it is reached, and the acts on it. */
export function Component() {
  const { id = '' } = useParams();
  const coordinates = useMe()?.instanceRole === 'coordinator';
  const query = useQuery({ ...deskOptions(id), enabled: coordinates });
  if (!coordinates) {
    return (
      <div className="page">
        <PageHeader title={t('referrals.desks.title')} kicker={t('referrals.area')} />
        <Alert tone="warning">{t('referrals.notAllowed')}</Alert>
      </div>
    );
  }
  if (isNotFound(query.error)) return <NotFound />;
  return (
    <QueryView query={query} skeleton={<Skeleton lines={4} rows={2} />}>
      {(desk) => <Desk desk={desk} key={desk.id} />}
    </QueryView>
  );
}

function Desk({ desk }: { desk: DeskView }) {
  const [retiring, setRetiring] = useState(false);
  return (
    <div className="page">
      <PageHeader
        title={desk.name}
        kicker={<Link to={paths.desks()}>{t('referrals.desks.title')}</Link>}
        actions={
          !desk.retired && (
            <Button icon="skip" onClick={() => setRetiring(true)}>
              {t('referrals.desks.retire.open')}
            </Button>
          )
        }
      >
        {desk.sample && <SampleBadge />}
      </PageHeader>
      {desk.retired ? <Retired desk={desk} /> : <EditDesk desk={desk} />}
      {retiring && <RetireDesk desk={desk} onClose={() => setRetiring(false)} />}
    </div>
  );
}

function Retired({ desk }: { desk: DeskView }) {
  const reinstate = useReinstateDesk(desk.id);
  return (
    <div className="stack">
      <Alert
        actions={
          <Button busy={reinstate.isPending} onClick={() => reinstate.mutate(desk.version, { onSuccess: () => notify({ text: t('referrals.desks.reinstated') }), onError: notifyError })}>
            {t('referrals.desks.reinstate')}
          </Button>
        }
      >
        <p>{t('referrals.desks.retiredNote')}</p>
      </Alert>
      <DeskContact desk={desk} />
    </div>
  );
}
