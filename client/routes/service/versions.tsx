import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ServiceDetail } from '../../../shared/catalogue/contract.js';
import type { ServiceVersionView } from '../../../shared/catalogue/versions.js';
import { ChangeList } from '../../features/care/change-list.js';
import { versionsOptions } from '../../features/care/version-queries.js';
import { VersionNews } from '../../features/care/version-news.js';
import { serviceChoicesOptions } from '../../features/catalogue/face.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/badge.js';
import { LinkButton } from '../../ui/button.js';
import { QueryView } from '../../ui/query-view.js';
import { EmptyState, Skeleton } from '../../ui/states.js';

/** Every version of a service with what is new in it, the newest first; whoever keeps the service sees drafts as well. */
export function ServiceVersions({ service }: { service: ServiceDetail }) {
  const query = useQuery(versionsOptions(service.slug));
  const names = new Map(useQuery(serviceChoicesOptions()).data?.map(({ id, name }) => [id, name]));
  const add = service.viewer.keeps && !service.retired && (
    <LinkButton to={paths.newVersion(service.id)} icon="add" size="small">
      {t('versions.add')}
    </LinkButton>
  );
  return (
    <section className="section">
      <div className="section-head">
        <h2>{t('versions.title')}</h2>
        {add}
      </div>
      <QueryView query={query} skeleton={<Skeleton lines={4} rows={2} />}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon="history" title={t('versions.emptyTitle')}>
              {t('versions.emptyText')}
            </EmptyState>
          ) : (
            <ol className="list-plain list-rows versions">
              {items.map((version) => (
                <Version key={version.id} version={version} names={names} keeps={service.viewer.keeps} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </section>
  );
}

function Version({ version, names, keeps }: { version: ServiceVersionView; names: ReadonlyMap<string, string>; keeps: boolean }) {
  const { id, label, releasedOn, state, current, news, changes, of } = version;
  return (
    <li>
      <article className="version" aria-labelledby={`version-${id}`}>
        <div className="version-head">
          <h3 id={`version-${id}`}>
            {t('versions.one', { label })} <span className="muted small">{t('versions.since', { day: formatDay(releasedOn) })}</span>
          </h3>
          {of && <Badge tone="outline">{of.name}</Badge>}
          {current && (
            <Badge tone="success" icon="check-circle">
              {t('versions.current')}
            </Badge>
          )}
          {state !== 'published' && <Badge tone="outline">{t(state === 'draft' ? 'versions.drafted' : 'versions.withdrawn')}</Badge>}
          {keeps && !of && (
            <Link to={paths.version(id)} aria-label={t('versions.keep', { label })}>
              {t('common.edit')}
            </Link>
          )}
        </div>
        {news.length > 0 ? <VersionNews news={news} /> : <p className="muted">{t('versions.noNews')}</p>}
        {changes.length > 0 && (
          <>
            <h4>{t('versions.changes')}</h4>
            <ChangeList changes={changes} names={names} />
          </>
        )}
      </article>
    </li>
  );
}
