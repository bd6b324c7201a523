import { t } from '../../i18n/index.js';
import { KeysDialog } from '../../ui/keys-dialog.js';

/** Which keys do what in the queue and in a case. */
export const TriageKeysDialog = ({ onClose }: { onClose: () => void }) => (
  <KeysDialog
    title={t('moderation.keys.title')}
    keys={[
      ['j', t('moderation.keys.next')],
      ['k', t('moderation.keys.previous')],
      [t('moderation.keys.down'), t('moderation.keys.next')],
      [t('moderation.keys.up'), t('moderation.keys.previous')],
      [t('moderation.keys.enter'), t('moderation.keys.openCase')],
      ['u', t('moderation.keys.claim')],
      ['f', t('moderation.keys.publish')],
      ['h', t('moderation.keys.hide')],
      ['e', t('moderation.keys.noBreach')],
      ['r', t('moderation.keys.back')],
      ['?', t('moderation.keys.help')],
    ]}
    off={t('moderation.keys.off')}
    onClose={onClose}
  />
);
