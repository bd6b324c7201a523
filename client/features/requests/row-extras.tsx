import type { ListedThread } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { Icon } from '../../ui/icon.js';
import { Decline } from './decline.js';
import { askedText } from './house-texts.js';
import './requests.css';

/** Below a question in *An uns gerichtet*: by when, and the way to say no. Below one that is overdue: whom it was offered to. */
export function RequestExtras({ item }: { item: ListedThread }) {
  if (item.request) {
    return (
      <div className="requests-row">
        <p className="meta">
          <strong>{t('requests.row.due', { due: formatDay(item.request.dueOn) })}</strong>
          <span>{t('requests.row.asked', { day: formatDay(item.request.since) })}</span>
        </p>
        <Decline request={item.request} />
      </div>
    );
  }
  if (!item.asked) return null;
  return (
    <p className="requests-asked muted">
      <Icon name="people" size={16} />
      <span>{askedText(item.asked)}</span>
    </p>
  );
}
