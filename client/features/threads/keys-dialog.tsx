import { t } from '../../i18n/index.js';
import type { TextKey } from '../../i18n/index.js';
import { Dialog } from '../../ui/dialog.js';

const KEYS: readonly (readonly [string, TextKey])[] = [
  ['j', 'threads.page.keys.next'],
  ['k', 'threads.page.keys.previous'],
  ['r', 'threads.page.keys.answer'],
  ['e', 'threads.page.keys.edit'],
  ['m', 'threads.page.keys.follow'],
  ['?', 'threads.page.keys.help'],
  ['/', 'search.keys.open'],
];

/** Which keys do what on the page of a thread. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={t('threads.page.keys.title')}>
      <dl className="keys">
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('search.shortcutLong')}</kbd>
          </dt>
          <dd>{t('search.keys.openAnywhere')}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t('threads.page.keys.ctrlEnter')}</kbd>
          </dt>
          <dd>{t('threads.page.keys.send')}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t('threads.page.keys.ctrlKeys')}</kbd>
          </dt>
          <dd>{t('threads.page.keys.bold')}</dd>
        </div>
      </dl>
      <p className="muted">{t('threads.page.keys.off')}</p>
    </Dialog>
  );
}
