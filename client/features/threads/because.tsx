import type { ListedThread } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { Icon } from '../../ui/icon.js';
import { phaseText } from '../rollouts/face.js';

/** Why the own house can help with a question. */
export function Because({ reason }: { reason: NonNullable<ListedThread['because']> }) {
  const { service, liveSince, phase } = reason;
  return (
    <p className="thread-row-because">
      <Icon name="flag" size={16} />
      <span>
        {liveSince !== null
          ? t('threads.list.becauseLive', { service: service.name, day: formatDay(liveSince) })
          : t('threads.list.becausePhase', { service: service.name, phase: phaseText(phase ?? 0) })}
      </span>
    </p>
  );
}
