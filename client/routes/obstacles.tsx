import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ObstacleListItem } from '../../shared/experiences/contract.js';
import { EntryLookup } from '../features/catalogue/entry-lookup.js';
import { LookupTabs } from '../features/catalogue/lookup-tabs.js';
import { obstacleRightsOptions, obstaclesOptions } from '../features/experiences/queries.js';
import { WeightBadge } from '../features/experiences/report-badges.js';
import { phaseName } from '../features/rollouts/face.js';
import { t } from '../i18n/index.js';
import { paths } from '../lib/paths.js';
import { LinkButton } from '../ui/button.js';
import { PageHeader } from '../ui/page-header.js';
import { QueryView } from '../ui/query-view.js';
import { Skeleton } from '../ui/states.js';

/** `/stolpersteine`: obstacles, those that most reports name first; `/stolpersteine#rechtsgrundlage` leads to one. */
export function Component() {
  const obstacles = useQuery(obstaclesOptions());
  const keeps = useQuery(obstacleRightsOptions()).data?.keep ?? false;
  return (
    <div className="page page-reading">
      <PageHeader title={t('lookup.obstacles')} actions={keeps && <LinkButton to={paths.care('stolpersteine')}>{t('care.link')}</LinkButton>}>
        <p>{t('lookup.obstaclesIntro')}</p>
      </PageHeader>
      <LookupTabs current="obstacles" />
      <QueryView query={obstacles} skeleton={<Skeleton rows={6} lines={3} />}>
        {(entries) => <EntryLookup view="obstacles" entries={entries} keeps={keeps} beside={(entry) => <Beside {...entry} />} leads={(entry) => <Leads {...entry} />} />}
      </QueryView>
    </div>
  );
}

function Beside({ phase, weight }: ObstacleListItem) {
  if (phase === null && weight === null) return null;
  return (
    <p className="entry-facts small">
      {phase !== null && <Link to={paths.phase(phase)}>{t('lookup.phase', { number: phase, name: phaseName(phase) })}</Link>}
      {weight !== null && (
        <span>
          <span className="muted">{t('lookup.weight')}</span> <WeightBadge weight={weight} />
        </span>
      )}
    </p>
  );
}

function Leads({ slug, name, reportCount }: ObstacleListItem) {
  const text = t('lookup.reportsWith', { count: reportCount });
  if (reportCount === 0) return <p className="muted">{text}</p>;
  return (
    <p>
      <Link to={paths.reports({ obstacle: slug })}>
        {text} <span className="visually-hidden">{t('lookup.about', { name })}</span>
      </Link>
    </p>
  );
}
