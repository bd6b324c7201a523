import type { ThreadPage } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { formatDay } from '../../../lib/dates.js';
import { Alert } from '../../../ui/alert.js';

/** Why nobody but coordinators can write here. */
export function LockedNote({ locked }: { locked: ThreadPage['locked'] }) {
  if (locked === null) return null;
  return (
    <Alert tone="warning" icon="lock" title={t('threads.acts.locked', { day: formatDay(locked.since) })}>
      <p className="lines-kept">{locked.reason}</p>
    </Alert>
  );
}
