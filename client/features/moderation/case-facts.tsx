import { Link } from 'react-router';
import type { CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { RelativeDate } from '../../ui/time.js';
import { OrganisationLine } from '../organisations/face.js';

/** Where the case belongs, how old it is, who has it, and what holds for the author. */
export function CaseFacts({ page }: { page: CasePage }) {
  const { subject, organisation, services, openedAt, claimedBy, author } = page;
  return (
    <section className="section" aria-labelledby="case-facts">
      <h2 id="case-facts">{t('moderation.case.facts')}</h2>
      <dl className="facts facts-stacked">
        <dt>{t('moderation.case.house')}</dt>
        <dd>
          <OrganisationLine organisation={organisation} link />
        </dd>
        {services.length > 0 && (
          <>
            <dt>{t('moderation.case.services')}</dt>
            <dd>
              <ul className="list-plain">
                {services.map((service) => (
                  <li key={service.id}>
                    <Link to={paths.service(service.slug)}>{service.name}</Link>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{t(subject.kind === 'contribution' ? 'moderation.case.sentAt' : 'moderation.case.openedAt')}</dt>
        <dd>
          <RelativeDate at={openedAt} />
        </dd>
        <dt>{t('moderation.case.claimed')}</dt>
        <dd>{claimedBy === null ? t('moderation.case.nobody') : claimedBy.mine ? t('moderation.case.me') : claimedBy.name}</dd>
        {author && (
          <>
            <dt>{t('moderation.case.author')}</dt>
            <dd>
              {author.readOnlyUntil === null && author.suspendedUntil === null && t('moderation.case.noRestriction')}
              {author.readOnlyUntil !== null && <p>{t('moderation.case.readOnlyUntil', { moment: formatMoment(author.readOnlyUntil) })}</p>}
              {author.suspendedUntil !== null && <p>{t('moderation.case.suspendedUntil', { moment: formatMoment(author.suspendedUntil) })}</p>}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
