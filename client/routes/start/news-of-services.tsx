import { useState } from 'react';
import { Link } from 'react-router';
import type { ServiceNews, ServiceNewsItem } from '../../../shared/catalogue/news.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Button } from '../../ui/button.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { RelativeDate } from '../../ui/time.js';

const SHOWN = 5;

/** What happened, service by service, the one with the latest first. */
export function NewsOfServices({ services, gone }: { services: readonly ServiceNews[]; gone: ReadonlySet<string> }) {
  const [all, setAll] = useState(false);
  const shown = all ? services : services.slice(0, SHOWN);
  const hidden = services.length - shown.length;
  return (
    <>
      <ul className="list-plain list-rows news">
        {shown.map(({ service, items, total }) => (
          <li key={service.id}>
            <h3 className="quiet-links">
              <Link to={paths.service(service.slug)} data-row>
                {service.name}
              </Link>
            </h3>
            <ul className="list-plain">
              {items.map((item) => (
                <li key={subjectOf(item)} className="news-item">
                  <Icon name={ICONS[item.type]} size={16} />
                  <p>{gone.has(subjectOf(item)) ? <span className="muted">{t('threads.list.gone')}</span> : <Item item={item} slug={service.slug} />}</p>
                </li>
              ))}
            </ul>
            {total > items.length && (
              <p className="small">
                <Link to={paths.service(service.slug, 'fragen')}>{t('start.member.newsMore', { count: total - items.length })}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('start.member.newsServices', { count: hidden })}
        </Button>
      )}
    </>
  );
}

const ICONS: Record<ServiceNewsItem['type'], IconName> = { asked: 'question', solved: 'solution', live: 'flag', version: 'history' };

const subjectOf = (item: ServiceNewsItem): string => (item.type === 'live' ? item.organisation.id : item.type === 'version' ? item.version.id : item.thread.id);

function Item({ item, slug }: { item: ServiceNewsItem; slug: string }) {
  if (item.type === 'live') {
    return (
      <>
        <Link to={paths.organisation(item.organisation.key)}>{item.organisation.name}</Link> {t('start.member.isLive', { day: formatDay(item.goLiveOn) })}
      </>
    );
  }
  if (item.type === 'version') {
    return (
      <>
        <span className="muted">{t('start.member.newVersion')}</span> <Link to={paths.service(slug, 'versionen')}>{t('start.member.newVersionLink', { label: item.version.label })}</Link>{' '}
        <span className="muted small nowrap">
          <RelativeDate at={item.at} />
        </span>
      </>
    );
  }
  const kind = item.type === 'solved' ? t('start.member.solved') : item.thread.kind === 'question' ? t('start.member.asked') : t('start.member.opened');
  return (
    <>
      <span className="muted">{kind}</span> <Link to={paths.thread(item.thread.id)}>{item.thread.title}</Link>{' '}
      <span className="muted small nowrap">
        <RelativeDate at={item.at} />
      </span>
    </>
  );
}
