import { t } from '../../i18n/index.js';
import { KeysDialog as Keys } from '../../ui/keys-dialog.js';

/** Which keys do what on the page of a thread. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => (
  <Keys
    title={t('threads.page.keys.title')}
    keys={[
      ['j', t('threads.page.keys.next')],
      ['k', t('threads.page.keys.previous')],
      ['r', t('threads.page.keys.answer')],
      ['e', t('threads.page.keys.edit')],
      ['m', t('threads.page.keys.follow')],
      ['?', t('threads.page.keys.help')],
      [t('threads.page.keys.ctrlEnter'), t('threads.page.keys.send')],
      [t('threads.page.keys.ctrlKeys'), t('threads.page.keys.bold')],
    ]}
    off={t('threads.page.keys.off')}
    onClose={onClose}
  />
);
