import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { Menu } from '../../../ui/menu.js';
import { useThreadContext } from '../thread-context.js';
import { HideDialog } from './hide-dialog.js';
import { LockDialog } from './lock-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { RetitleDialog } from './retitle-dialog.js';

/** *Moderation*: what a coordinator may do with this thread. */
export function ModerationMenu({ onMove }: { onMove: (form: 'move' | 'split') => void }) {
  const { page } = useThreadContext().snapshot;
  const [dialog, setDialog] = useState<'retitle' | 'lock' | 'merge' | 'hide' | null>(null);
  const close = (): void => setDialog(null);
  if (!page.can.moderate) return null;
  return (
    <>
      <Menu
        label={t('threads.acts.menu')}
        items={[
          ...(page.can.editTitle ? [] : [{ id: 'retitle', label: t('threads.acts.retitle.title'), icon: 'edit' as const, onAction: () => setDialog('retitle') }]),
          { id: 'move', label: t('threads.acts.move.title'), icon: 'arrow-right', onAction: () => onMove('move') },
          { id: 'split', label: t('threads.acts.split.title'), icon: 'copy', onAction: () => onMove('split') },
          { id: 'merge', label: t('threads.acts.merge.title'), icon: 'link', onAction: () => setDialog('merge') },
          { id: 'lock', label: t(`threads.acts.${page.locked === null ? 'lock' : 'unlock'}.title`), icon: page.locked === null ? 'lock' : 'undo', onAction: () => setDialog('lock') },
          { id: 'hide', label: t('threads.acts.hide.title.thread'), icon: 'delete', onAction: () => setDialog('hide') },
        ]}
      >
        {t('threads.acts.menu')}
      </Menu>
      {dialog === 'retitle' && <RetitleDialog onClose={close} />}
      {dialog === 'merge' && <MergeDialog onClose={close} />}
      {dialog === 'hide' && <HideDialog kind="thread" id={page.id} onClose={close} />}
      {dialog === 'lock' && <LockDialog onClose={close} />}
    </>
  );
}
