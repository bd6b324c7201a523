import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { Menu } from '../../../ui/menu.js';
import { useThreadContext } from '../thread-context.js';
import { LockDialog } from './lock-dialog.js';

/** *Moderation*: what a coordinator may do with this thread. */
export function ModerationMenu() {
  const { page } = useThreadContext().snapshot;
  const [dialog, setDialog] = useState<'lock' | null>(null);
  const close = (): void => setDialog(null);
  if (!page.can.moderate) return null;
  return (
    <>
      <Menu
        label={t('threads.acts.menu')}
        items={[{ id: 'lock', label: t(`threads.acts.${page.locked === null ? 'lock' : 'unlock'}.title`), icon: page.locked === null ? 'lock' : 'undo', onAction: () => setDialog('lock') }]}
      >
        {t('threads.acts.menu')}
      </Menu>
      {dialog === 'lock' && <LockDialog onClose={close} />}
    </>
  );
}
