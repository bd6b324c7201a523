import { useQuery } from '@tanstack/react-query';
import { t } from '../../i18n/index.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { reachOptions } from './queries.js';

/** Says before it is announced who will see it. */
export function Reach({ audience }: { audience: { serviceId: string | null; phases: number[] } | null }) {
  const query = useQuery({ ...reachOptions(audience?.serviceId ?? null, audience?.phases ?? []), enabled: audience !== null });
  const text = (): string => {
    if (audience === null) return t('announcements.form.reachWait');
    if (query.data) return t('announcements.form.reachCount', { count: query.data.reached });
    if (query.isError) return isCode(query.error, 'forbidden') ? t('announcements.form.reachForbidden') : errorText(query.error);
    return t('common.loading');
  };
  const districts = audience === null ? null : (query.data?.districts ?? null);
  return (
    <section className="card-quiet" aria-labelledby="reach">
      <h2 id="reach" className="announcement-title">
        {t('announcements.form.reach')}
      </h2>
      <output>
        {text()} {districts && t('announcements.form.reachDistricts', { districts: districts.join(', ') })}
      </output>
    </section>
  );
}
