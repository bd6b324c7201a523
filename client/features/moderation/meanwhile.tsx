import type { AuditEntryView } from '../../../shared/audit/contract.js';
import { t } from '../../i18n/index.js';
import { Alert } from '../../ui/alert.js';
import { RelativeDate } from '../../ui/time.js';
import { actText } from '../audit/face.js';

/** What a colleague did while one was still writing the reason; the reason stays. */
export const Meanwhile = ({ entries, possible }: { entries: readonly AuditEntryView[]; possible: boolean }) => (
  <Alert tone="warning" live="alert" title={t('moderation.act.meanwhile')}>
    {entries.length > 0 && (
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            {t('moderation.act.meanwhileEntry', { name: entry.actor.name, act: actText(entry.act) })} (<RelativeDate at={entry.occurredAt} />)
            {entry.reason !== null && <span className="case-words"> „{entry.reason}“</span>}
          </li>
        ))}
      </ul>
    )}
    <p>{possible ? `${t('moderation.act.meanwhileOther')} ${t('moderation.act.meanwhileKept')}` : t('moderation.act.noLonger')}</p>
  </Alert>
);
