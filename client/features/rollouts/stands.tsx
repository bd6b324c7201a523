import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isLikeUs } from '../../../shared/comparables/distance.js';
import type { RolloutView } from '../../../shared/rollouts/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { useRowShortcuts } from '../../lib/shortcuts.js';
import { Badge } from '../../ui/badge.js';
import { LinkButton } from '../../ui/button.js';
import { RadioGroup } from '../../ui/choice.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { StatusBar } from '../../ui/status-bar.js';
import { TextField } from '../../ui/text-field.js';
import { DayText } from '../../ui/time.js';
import { reasonText } from '../comparables/face.js';
import { organisationFacts } from '../organisations/face.js';
import { PilotkommuneBadge } from '../pilots/face.js';
import { isLive, RolloutBadge } from './phase-badge.js';
import { useStands } from './use-stands.js';
import './rollouts.css';

type Order = 'wie-wir' | 'name';

/** Who is live with a service and who stands where, in each group those most like the own administration first, or by name. */
export function Stands({ slug }: { slug: string }) {
  const { query, rows, news, accept } = useStands(slug);
  useRowShortcuts();
  const [text, setText] = useState('');
  const [search, setSearch] = useSearchParams();
  const order: Order = search.get('reihenfolge') === 'name' ? 'name' : 'wie-wir';
  const setOrder = (next: Order): void =>
    setSearch(
      (before) => {
        if (next === 'name') before.set('reihenfolge', next);
        else before.delete('reihenfolge');
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const groups = useMemo(() => grouped(rows ?? [], text, order), [rows, text, order]);
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
            <RadioGroup
              legend={t('rollouts.others.order')}
              inline
              value={order}
              onChange={setOrder}
              options={[
                { value: 'wie-wir', label: t('rollouts.others.orderLikeUs') },
                { value: 'name', label: t('rollouts.others.orderName') },
              ]}
            />
          </search>
          <StandGroup slug={slug} title={t('rollouts.others.live')} rows={groups.live} since={false} />
          <StandGroup slug={slug} title={t('rollouts.others.inProgress')} rows={groups.running} />
          <StandGroup slug={slug} title={t('rollouts.others.notPlanned')} rows={groups.resting} />
          {groups.live.length + groups.running.length + groups.resting.length === 0 && <p className="muted">{t('common.noMatch')}</p>}
        </>
      )}
    </section>
  );
}

function StandGroup({ slug, title, rows, since = true }: { slug: string; title: string; rows: RolloutView[]; /** Since when in this stand; live ones say it themselves. */ since?: boolean }) {
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
              {row.own ? <Badge tone="accent">{t('rollouts.others.ours')}</Badge> : isLikeUs(row) && <Badge tone="outline">{t('comparables.likeUs')}</Badge>}{' '}
              {row.pilots.length > 0 && <PilotkommuneBadge title={row.pilots.map(({ name }) => name).join(', ')} />}
              <p className="muted small">{organisationFacts(row.organisation)}</p>
              {!row.own && <p className="muted small">{reasonText(row.reason)}</p>}
            </div>
            <div className="stand-rows-state">
              <RolloutBadge rollout={row} />
              {!row.own && row.state === 'active' && (
                <LinkButton size="small" variant="quiet" icon="calendar" to={paths.organisation(row.organisation.key, slug)} aria-label={t('requests.call.rowLabel', { name: row.organisation.name })}>
                  {t('requests.call.rowButton')}
                </LinkButton>
              )}
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

/** Live, under way, the rest; each with the own administration first and then the nearest, or by name. */
function grouped(rows: readonly RolloutView[], text: string, order: Order): { live: RolloutView[]; running: RolloutView[]; resting: RolloutView[] } {
  const wanted = text.trim().toLowerCase();
  const name = (one: RolloutView, other: RolloutView): number => one.organisation.name.localeCompare(other.organisation.name, 'de');
  const nearest = (one: RolloutView, other: RolloutView): number => Number(other.own) - Number(one.own) || one.distance - other.distance || name(one, other);
  const fitting = rows.filter(({ organisation }) => !wanted || `${organisation.name} ${organisation.district ?? ''}`.toLowerCase().includes(wanted)).sort(order === 'name' ? name : nearest);
  const live = fitting.filter(isLive);
  const running = fitting.filter((row) => row.state === 'active' && !isLive(row));
  return { live, running, resting: fitting.filter((row) => row.state !== 'active') };
}
