import { t } from '../../i18n/index.js';
import { useShortcutsOn } from '../../lib/preferences.js';
import { Icon } from '../../ui/icon.js';

/** The keys in one line, where they are switched on. */
export function TriageKeysLine() {
  const [on] = useShortcutsOn();
  if (!on) return null;
  return (
    <p className="case-keys">
      <Icon name="keyboard" />
      <span>{t('moderation.keys.line')}</span>
    </p>
  );
}
