import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import { topics } from '../../shared/events.js';
import type { ServiceDetail } from '../../shared/catalogue/contract.js';
import { useMe } from '../features/accounts/face.js';
import { KIND_WORDS } from '../features/care/face.js';
import { RetiredNote, serviceOptions } from '../features/catalogue/face.js';
import { OwnRollout } from '../features/rollouts/own-rollout.js';
import { Stands } from '../features/rollouts/stands.js';
import { FollowButton } from '../features/subscriptions/face.js';
import { t } from '../i18n/index.js';
import { isNotFound } from '../lib/error-text.js';
import { useTopic } from '../lib/live.js';
import { paths } from '../lib/paths.js';
import { rememberVisit } from '../lib/recent.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';
import { Tabs } from '../ui/tabs.js';
import { Component as NotFound } from './not-found.js';
import { ServiceOverview } from './service/overview.js';
import { ServiceReports } from './service/reports.js';
import { ServiceVersions } from './service/versions.js';
import { ServiceThreads } from './service/threads.js';

/** `/dienste/:slug`: everything about one service, in four views with an address each. */
export function Component() {
  const { slug = '' } = useParams();
  const service = useQuery(serviceOptions(slug));
  useTopic(service.data ? topics.service(service.data.id) : null);
  const { search } = useLocation();
  if (isNotFound(service.error)) return <NotFound />;
  // What was merged has the address of what it became.
  if (service.data && service.data.slug !== slug) return <Navigate to={{ pathname: paths.service(service.data.slug), search }} replace />;
  return (
    <QueryView query={service} skeleton={<Skeleton lines={4} rows={2} />}>
      {(data) => <Hub service={data} key={data.id} />}
    </QueryView>
  );
}

const VIEWS = ['fragen', 'erfahrungen', 'verwaltungen', 'versionen'] as const;

function Hub({ service }: { service: ServiceDetail }) {
  const client = useQueryClient();
  const me = useMe();
  const person = me?.id;
  useEffect(() => {
    if (person) rememberVisit(person, { kind: 'service', path: paths.service(service.slug), title: service.name });
  }, [person, service.slug, service.name]);
  const [search] = useSearchParams();
  const view = VIEWS.find((name) => name === search.get('ansicht'));
  const followed = (follows: boolean): void => {
    client.setQueryData(serviceOptions(service.slug).queryKey, (before) => before && { ...before, viewer: { ...before.viewer, follows } });
    // What is new at our services depends on what I follow.
    void client.invalidateQueries({ queryKey: ['threads', 'list'] });
  };
  return (
    <div className="page">
      <PageHeader
        title={service.name}
        kicker={[service.availability === 'none' ? t('services.hub.bundle') : t(`vocabulary.serviceKind.${service.kind}`), service.topicField].filter(Boolean).join(' · ')}
        actions={
          <>
            <LinkButton to={paths.ask({ service: service.slug, phase: service.ourRollout?.phase ?? null })} variant="primary" icon="add">
              {t('shell.ask')}
            </LinkButton>
            {(service.viewer.keeps || !service.retired) && (
              <LinkButton to={service.viewer.keeps ? paths.entry(KIND_WORDS.service, service.id) : paths.suggest(KIND_WORDS.service, service.id)} icon="edit">
                {t(service.viewer.keeps ? 'common.edit' : 'suggestions.suggest.open')}
              </LinkButton>
            )}
            <FollowButton kind="service" id={service.id} follows={service.viewer.follows} onChanged={followed} />
          </>
        }
      >
        <RetiredNote retired={service.retired} to={paths.service} />
        <OwnRollout service={service} />
      </PageHeader>
      <Tabs
        label={t('services.hub.tabs')}
        items={[
          { to: paths.service(service.slug), label: t('services.hub.overview'), current: !view },
          { to: paths.service(service.slug, 'fragen'), label: t('services.hub.threads'), count: service.questionCount, current: view === 'fragen' },
          { to: paths.service(service.slug, 'erfahrungen'), label: t('services.hub.reports'), count: service.reportCount, current: view === 'erfahrungen' },
          { to: paths.service(service.slug, 'verwaltungen'), label: t('services.hub.organisations'), count: service.liveCount + service.inProgressCount, current: view === 'verwaltungen' },
          ...(service.versionCount > 0 || service.viewer.keeps ? [{ to: paths.service(service.slug, 'versionen'), label: t('versions.title'), count: service.versionCount, current: view === 'versionen' }] : []),
        ]}
      />
      {!view && <ServiceOverview service={service} />}
      {view === 'fragen' && <ServiceThreads service={service} />}
      {view === 'erfahrungen' && <ServiceReports service={service} />}
      {view === 'versionen' && <ServiceVersions service={service} />}
      {view === 'verwaltungen' && <Stands slug={service.slug} />}
    </div>
  );
}
