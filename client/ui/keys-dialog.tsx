import { t } from '../i18n/index.js';
import { Dialog } from './dialog.js';

/** Which keys do what on a page: key and act, then how to switch single letters off. */
export function KeysDialog({ title, keys, off, onClose }: { title: string; keys: readonly (readonly [key: string, act: string])[]; off: string; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={title}>
      <dl className="keys">
        {[...keys, ['/', t('search.keys.open')], [t('search.shortcutLong'), t('search.keys.openAnywhere')]].map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{off}</p>
    </Dialog>
  );
}
