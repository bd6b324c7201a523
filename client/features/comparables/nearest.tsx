import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { QueryView } from '../../ui/query-view.js';
import { comparableOptions } from './queries.js';
import { reasonText } from './reason-text.js';
import './comparables.css';

/** The administrations most like one, each with the reason. */
export function Nearest({ organisationKey }: { organisationKey: string }) {
  const nearest = useQuery(comparableOptions(organisationKey));
  return (
    <section className="section" aria-labelledby="nearest">
      <h2 id="nearest">{t('comparables.nearest.title')}</h2>
      <p className="section-intro">{t('comparables.nearest.intro')}</p>
      <QueryView query={nearest}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('comparables.nearest.none')}</p>
          ) : (
            <ol className="list-rows nearest-list quiet-links">
              {items.map(({ organisation, reason, liveCount }) => (
                <li key={organisation.id}>
                  <Link to={paths.organisation(organisation.key)}>{organisation.name}</Link>
                  <p className="muted small">
                    {reasonText(reason)} · {t('comparables.nearest.live', { count: liveCount })}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </section>
  );
}
