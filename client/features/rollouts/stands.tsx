import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { OrganisationView } from '../../../shared/organisations/contract.js';
import type { RolloutView } from '../../../shared/rollouts/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { Badge } from '../../ui/badge.js';
import { Checkbox } from '../../ui/choice.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { TextField } from '../../ui/text-field.js';
import { DayText } from '../../ui/time.js';
import { organisationFacts } from '../organisations/face.js';
import { isLive, RolloutBadge } from './phase-badge.js';
import { useStands } from './use-stands.js';
import './rollouts.css';

/** Who is live with a service and who stands where, those furthest first. */
export function Stands({ slug, ourOrganisation }: { slug: string; ourOrganisation: OrganisationView }) {
  const { query, rows, news, accept } = useStands(slug);
  useRowShortcuts();
  const [text, setText] = useState('');
  const [likeUs, setLikeUs] = useState(false);
  const groups = useMemo(() => grouped(rows ?? [], text, likeUs ? ourOrganisation : null), [rows, text, likeUs, ourOrganisation]);
  if (!rows) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={4} lines={2} />;
  return (
    <section aria-label={t('rollouts.others.title')} className="stack stands">
      <StatusBar text={news > 0 ? t('rollouts.others.changed', { count: news }) : null} onShow={() => void accept()} />
      {rows.length === 0 ? (
        <EmptyState icon="building" title={t('rollouts.others.empty')}>
          {t('rollouts.others.emptyText')}
        </EmptyState>
      ) : (
        <>
          <search className="stands-filter">
            <TextField label={t('rollouts.others.filter')} type="search" autoComplete="off" value={text} onChange={setText} />
            {ourOrganisation.sizeBand && <Checkbox label={t('rollouts.others.likeUs')} checked={likeUs} onChange={setLikeUs} />}
          </search>
          <StandGroup title={t('rollouts.others.live')} rows={groups.live} since={false} />
          <StandGroup title={t('rollouts.others.inProgress')} rows={groups.running} />
          <StandGroup title={t('rollouts.others.notPlanned')} rows={groups.resting} />
          {groups.live.length + groups.running.length + groups.resting.length === 0 && <p className="muted">{t('common.noMatch')}</p>}
        </>
      )}
    </section>
  );
}

function StandGroup({ title, rows, since = true }: { title: string; rows: RolloutView[]; /** Since when in this stand; live ones say it themselves. */ since?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <div className="section">
      <h2 className="stands-title">
        {title} <span className="tab-count">{rows.length}</span>
      </h2>
      <ul className="list-rows stand-rows quiet-links">
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <Link to={paths.organisation(row.organisation.key)} data-row>
                {row.organisation.name}
              </Link>{' '}
              {row.own && <Badge tone="accent">{t('rollouts.others.ours')}</Badge>}
              <p className="muted small">{organisationFacts(row.organisation)}</p>
            </div>
            <div className="stand-rows-state">
              <RolloutBadge rollout={row} />
              {since && (
                <p className="muted small">
                  {t('rollouts.others.since')} <DayText on={row.since} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Live (longest first), under way (furthest first), the rest by name. */
function grouped(rows: readonly RolloutView[], text: string, like: OrganisationView | null): { live: RolloutView[]; running: RolloutView[]; resting: RolloutView[] } {
  const wanted = text.trim().toLowerCase();
  const fitting = rows.filter(
    ({ organisation }) =>
      (!wanted || `${organisation.name} ${organisation.district ?? ''}`.toLowerCase().includes(wanted)) && (!like || (organisation.sizeBand === like.sizeBand && organisation.kind === like.kind)),
  );
  const name = (one: RolloutView, other: RolloutView): number => one.organisation.name.localeCompare(other.organisation.name, 'de');
  const live = fitting.filter(isLive);
  const running = fitting.filter((row) => row.state === 'active' && !isLive(row));
  return {
    live: live.sort((one, other) => (one.goLiveOn ?? '').localeCompare(other.goLiveOn ?? '') || name(one, other)),
    running: running.sort((one, other) => (other.phase ?? 0) - (one.phase ?? 0) || name(one, other)),
    resting: fitting.filter((row) => row.state !== 'active').sort(name),
  };
}
