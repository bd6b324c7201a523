import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** The quiet bar behind which live changes wait: *2 neue Antworten anzeigen*. Empty text: no bar; the live region stays. */
export function StatusBar({ text, onShow, actionLabel }: { text: string | null; onShow: () => void; actionLabel?: string }) {
  return (
    <output className="status-bar-place">
      {text && (
        <button type="button" className="status-bar" onClick={onShow}>
          <Icon name="bell" size={16} />
          <span>{text}</span>
          <span className="status-bar-action">{actionLabel ?? t('common.show')}</span>
        </button>
      )}
    </output>
  );
}
