import type { CasePage } from '../../../shared/moderation/contract.js';
import { t } from '../../i18n/index.js';
import { Badge } from '../../ui/badge.js';
import { RelativeDate } from '../../ui/time.js';

/** Why the case is there: who flagged it, as a house, for what reason and with what words. */
export function CaseFlags({ page: { flags, subject } }: { page: Pick<CasePage, 'flags' | 'subject'> }) {
  if (subject.kind === 'contribution') {
    return (
      <section aria-labelledby="case-flags" className="section">
        <h2 id="case-flags">{t('moderation.case.whyWaiting')}</h2>
        <p className="measure">{t('moderation.case.waits')}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="case-flags" className="section">
      <h2 id="case-flags">{t('moderation.case.flags')}</h2>
      {flags.length === 0 ? (
        <p className="muted">{t('moderation.case.noFlags')}</p>
      ) : (
        <ul className="list-plain list-rows">
          {flags.map((flag, index) => (
            <li key={index} className="case-row stack-small">
              <div className="row">
                <Badge icon="flag" tone={flag.reason === 'personal_data' ? 'danger' : 'neutral'}>
                  {t(`moderation.reason.${flag.reason}`)}
                </Badge>
              </div>
              {flag.about !== null && <p>{t('moderation.case.about', { about: flag.about })}</p>}
              {flag.note !== null && <p className="case-words">{flag.note}</p>}
              <p className="meta">
                <span>{t('moderation.case.flagOf', { organisation: flag.organisation.name })}</span>
                <span>
                  <RelativeDate at={flag.at} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
