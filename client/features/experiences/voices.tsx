import { Link } from 'react-router';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import type { Voice } from './acts.js';

/** Which administrations a report helped and which reused it; a guest learns how many. */
export function Voices({ page, member }: { page: ReportPage; member: boolean }) {
  if (page.helpedCount + page.reusedCount === 0) return null;
  return (
    <section className="section" aria-labelledby="report-voices">
      <h2 id="report-voices">{t('experiences.page.voices.title')}</h2>
      <dl className="facts">
        <Named voice="helped" page={page} member={member} />
        <Named voice="reused" page={page} member={member} />
      </dl>
    </section>
  );
}

function Named({ voice, page, member }: { voice: Voice; page: ReportPage; member: boolean }) {
  const count = voice === 'helped' ? page.helpedCount : page.reusedCount;
  if (count === 0) return null;
  return (
    <div className="facts-pair">
      <dt>{t(`experiences.page.voices.${voice}`, { count })}</dt>
      <dd>
        {member ? (
          <ul className="list-plain voices">
            {page[voice].map((organisation) => (
              <li key={organisation.id}>
                <Link to={paths.organisation(organisation.key)}>{organisation.name}</Link>
              </li>
            ))}
          </ul>
        ) : (
          t('experiences.page.voices.names')
        )}
      </dd>
    </div>
  );
}
