import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { OrganisationView } from '../../../shared/organisations/contract.js';
import type { RolloutView } from '../../../shared/rollouts/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/badge.js';
import { Checkbox } from '../../ui/choice.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { TextField } from '../../ui/text-field.js';
import { DayText } from '../../ui/time.js';
import { organisationFacts } from '../organisations/face.js';
import { isLive, RolloutBadge } from './phase-badge.js';
import { useStands } from './use-stands.js';
import './rollouts.css';

/** Who is live with a service and who stands where, those furthest first. */
export function Stands({ slug, ourOrganisation }: { slug: string; ourOrganisation: OrganisationView }) {
  const { query, rows, news, accept } = useStands(slug);
  const [text, setText] = useState('');
  const [likeUs, setLikeUs] = useState(false);
  const groups = useMemo(() => grouped(rows ?? [], text, likeUs ? ourOrganisation : null), [rows, text, likeUs, ourOrganisation]);
  if (!rows) return query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={4} lines={2} />;
  return (
    <section aria-label={t('rollouts.others.title')} className="stack">
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
      <TableScroller label={title}>
        <table className="stands">
          <thead>
            <tr>
              <th scope="col">{t('rollouts.others.organisation')}</th>
              <th scope="col">{t('rollouts.others.state')}</th>
              {since && <th scope="col">{t('rollouts.others.sinceColumn')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={paths.organisation(row.organisation.key)}>{row.organisation.name}</Link> {row.own && <Badge tone="accent">{t('rollouts.others.ours')}</Badge>}
                  <span className="stands-facts">{organisationFacts(row.organisation)}</span>
                </th>
                <td>
                  <RolloutBadge rollout={row} />
                </td>
                {since && (
                  <td className="nowrap">
                    <DayText on={row.since} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
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
