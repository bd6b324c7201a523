import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { OrganisationDetail } from '../../shared/organisations/contract.js';
import { inhabitantsText, kindName, sizeBandName } from '../features/organisations/face.js';
import { FlagDialog } from '../features/moderation/face.js';
import { Nearest } from '../features/comparables/nearest.js';
import { Components } from '../features/organisations/components.js';
import { Contact } from '../features/organisations/contact.js';
import { Municipalities } from '../features/organisations/municipalities.js';
import { People } from '../features/organisations/people.js';
import { organisationOptions } from '../features/organisations/queries.js';
import { PilotkommuneBadge } from '../features/pilots/face.js';
import { PilotsOfOrganisation } from '../features/pilots/pilots-of-organisation.js';
import { AskForCall } from '../features/requests/ask-for-call.js';
import { isLive, RolloutBadge } from '../features/rollouts/face.js';
import { t } from '../i18n/index.js';
import { formatDay, formatNumber } from '../lib/dates.js';
import { isNotFound } from '../lib/error-text.js';
import { paths } from '../lib/paths.js';
import { Badge, SampleBadge } from '../ui/badge.js';
import { LinkButton } from '../ui/button.js';
import { Menu } from '../ui/menu.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { EmptyState, Skeleton } from '../ui/states.js';
import { Component as NotFound } from './not-found.js';
import '../features/organisations/organisations.css';

/** `/verwaltungen/:key`: one administration and where it stands. */
export function Component() {
  const { key = '' } = useParams();
  const organisation = useQuery(organisationOptions(key));
  if (isNotFound(organisation.error)) return <NotFound />;
  return (
    <QueryView query={organisation} skeleton={<Skeleton lines={4} rows={2} />}>
      {(data) => <Organisation organisation={data} key={data.id} />}
    </QueryView>
  );
}

function Organisation({ organisation }: { organisation: OrganisationDetail }) {
  return (
    <div className="page">
      <PageHeader
        title={organisation.name}
        kicker={[kindName(organisation.kind), organisation.district].filter(Boolean).join(' · ')}
        actions={!organisation.own && <Actions organisation={organisation} />}
      >
        {organisation.missingSince && <p className="muted">{t('organisations.page.missingSince', { day: formatDay(organisation.missingSince) })}</p>}
        {(organisation.own || organisation.sample || organisation.pilotMunicipality) && (
          <div className="row">
            {organisation.own && (
              <Badge tone="accent" icon="building">
                {t('organisations.list.own')}
              </Badge>
            )}
            {organisation.pilotMunicipality && <PilotkommuneBadge title={organisation.pilots.map(({ name }) => name).join(', ')} />}
            {organisation.sample && <SampleBadge />}
          </div>
        )}
      </PageHeader>
      <div className="layout-rail">
        <div className="stack-large">
          <Rollouts organisation={organisation} />
          <Municipalities municipalities={organisation.municipalities} />
          {organisation.can.managePeople && <People organisationKey={organisation.key} />}
        </div>
        <div className="rail">
          <Contact organisation={organisation} />
          <Facts organisation={organisation} />
          <PilotsOfOrganisation organisation={organisation} />
          <Components organisation={organisation} />
          {organisation.own && <Nearest organisationKey={organisation.key} />}
        </div>
      </div>
    </div>
  );
}

/** What one may do with another administration: ask it for a call, flag what it says of itself. */
function Actions({ organisation }: { organisation: OrganisationDetail }) {
  const [flagging, setFlagging] = useState(false);
  return (
    <>
      {organisation.reachable && <AskForCall organisation={organisation} />}
      <Menu label={t('common.more')} items={[{ id: 'flag', label: t('moderation.flag.open'), icon: 'flag', onAction: () => setFlagging(true) }]} />
      {flagging && <FlagDialog subject={{ kind: 'organisation', id: organisation.id }} onClose={() => setFlagging(false)} />}
    </>
  );
}

type Rollout = OrganisationDetail['rollouts'][number];

function Rollouts({ organisation }: { organisation: OrganisationDetail }) {
  const byName = (one: Rollout, other: Rollout): number => one.service.name.localeCompare(other.service.name, 'de');
  const live = organisation.rollouts.filter(isLive).sort(byName);
  const running = organisation.rollouts.filter((rollout) => rollout.state === 'active' && !isLive(rollout)).sort((one, other) => (other.phase ?? 0) - (one.phase ?? 0) || byName(one, other));
  const resting = organisation.rollouts.filter((rollout) => rollout.state !== 'active').sort(byName);
  return (
    <section className="section" aria-labelledby="rollouts">
      <h2 id="rollouts">{t('organisations.page.services')}</h2>
      {organisation.rollouts.length === 0 ? (
        <EmptyState icon="services" title={t('organisations.page.noRollouts')} action={organisation.own && <LinkButton to={paths.services}>{t('organisations.page.toServices')}</LinkButton>}>
          {organisation.own ? t('organisations.page.noRolloutsOwn') : t('organisations.page.noRolloutsText')}
        </EmptyState>
      ) : (
        <div className="stack-large">
          <Group title={t('organisations.page.running')} rollouts={running} />
          <Group title={t('organisations.page.live')} rollouts={live} />
          <Group title={t('organisations.page.resting')} rollouts={resting} />
        </div>
      )}
    </section>
  );
}

function Group({ title, rollouts }: { title: string; rollouts: Rollout[] }) {
  if (rollouts.length === 0) return null;
  return (
    <div className="section">
      <h3 className="row">
        {title} <span className="tab-count">{formatNumber(rollouts.length)}</span>
      </h3>
      <ul className="list-rows organisation-rollouts quiet-links">
        {rollouts.map((rollout) => (
          <li key={rollout.service.id}>
            <Link to={paths.service(rollout.service.slug)}>{rollout.service.name}</Link>
            <span className="row">
              <RolloutBadge rollout={rollout} />
              {!isLive(rollout) && <span className="muted small">{t('organisations.page.since', { day: formatDay(rollout.since) })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Facts({ organisation }: { organisation: OrganisationDetail }) {
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{t('organisations.page.facts')}</h2>
      <dl className="facts facts-stacked">
        <dt>{t('organisations.page.kind')}</dt>
        <dd>{kindName(organisation.kind)}</dd>
        {organisation.district && (
          <>
            <dt>{t('organisations.page.district')}</dt>
            <dd>{organisation.district}</dd>
          </>
        )}
        {organisation.inhabitants !== null ? (
          <>
            <dt>{t('organisations.page.size')}</dt>
            <dd>{inhabitantsText(organisation.inhabitants)}</dd>
          </>
        ) : (
          organisation.sizeBand && (
            <>
              <dt>{t('organisations.page.size')}</dt>
              <dd>{sizeBandName(organisation.sizeBand)}</dd>
            </>
          )
        )}
        {organisation.municipalitiesServed !== null && (
          <>
            <dt>{t('organisations.page.municipalitiesServed')}</dt>
            <dd>{formatNumber(organisation.municipalitiesServed)}</dd>
          </>
        )}
        <dt>{t('organisations.page.key')}</dt>
        <dd>{organisation.key}</dd>
      </dl>
    </section>
  );
}
