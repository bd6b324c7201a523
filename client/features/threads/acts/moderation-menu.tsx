import { useState } from 'react';
import { t } from '../../../i18n/index.js';
import { paths } from '../../../lib/paths.js';
import { Menu, type MenuEntry } from '../../../ui/menu.js';
import { PassOnDialog, prefillOf } from '../../referrals/face.js';
import { useThreadContext } from '../thread-context.js';
import { DuplicateDialog } from './duplicate-dialog.js';
import { HideDialog } from './hide-dialog.js';
import { LockDialog } from './lock-dialog.js';
import { MergeDialog } from './merge-dialog.js';
import { PinDialog, UnpinDialog } from './pin-dialog.js';
import { RetitleDialog } from './retitle-dialog.js';

/** *Moderation*: what a coordinator may do with this thread. */
export function ModerationMenu({ onMove }: { onMove: (form: 'move' | 'split') => void }) {
  const { page } = useThreadContext().snapshot;
  const [dialog, setDialog] = useState<'retitle' | 'lock' | 'merge' | 'duplicate' | 'pin' | 'unpin' | 'hide' | 'pass' | null>(null);
  const close = (): void => setDialog(null);
  if (!page.can.moderate) return null;
  const passing: MenuEntry[] = page.kind === 'question' && page.visibility === 'community' ? [{ id: 'pass', label: t('referrals.pass.open'), icon: 'arrow-right', onAction: () => setDialog('pass') }] : [];
  return (
    <>
      <Menu
        label={t('threads.acts.menu')}
        items={[
          ...(page.can.editTitle ? [] : [{ id: 'retitle', label: t('threads.acts.retitle.title'), icon: 'edit' as const, onAction: () => setDialog('retitle') }]),
          { id: 'move', label: t('threads.acts.move.title'), icon: 'arrow-right', onAction: () => onMove('move') },
          { id: 'split', label: t('threads.acts.split.title'), icon: 'copy', onAction: () => onMove('split') },
          { id: 'merge', label: t('threads.acts.merge.title'), icon: 'link', onAction: () => setDialog('merge') },
          { id: 'duplicate', label: t(`threads.acts.${page.duplicateOf === null ? 'duplicate' : 'noDuplicate'}.title`), icon: 'copy', onAction: () => setDialog('duplicate') },
          { id: 'pin', label: t('threads.acts.pin.title'), icon: 'pin', onAction: () => setDialog('pin') },
          ...(page.pins.length > 0 ? [{ id: 'unpin', label: t('threads.acts.unpin.title'), icon: 'undo' as const, onAction: () => setDialog('unpin') }] : []),
          ...passing,
          { id: 'lock', label: t(`threads.acts.${page.locked === null ? 'lock' : 'unlock'}.title`), icon: page.locked === null ? 'lock' : 'undo', onAction: () => setDialog('lock') },
          { id: 'hide', label: t('threads.acts.hide.title.thread'), icon: 'delete', onAction: () => setDialog('hide') },
        ]}
      >
        {t('threads.acts.menu')}
      </Menu>
      {dialog === 'retitle' && <RetitleDialog onClose={close} />}
      {dialog === 'merge' && <MergeDialog onClose={close} />}
      {dialog === 'duplicate' && <DuplicateDialog onClose={close} />}
      {dialog === 'pin' && <PinDialog onClose={close} />}
      {dialog === 'unpin' && <UnpinDialog onClose={close} />}
      {dialog === 'hide' && <HideDialog kind="thread" id={page.id} onClose={close} />}
      {dialog === 'lock' && <LockDialog onClose={close} />}
      {dialog === 'pass' && (
        <PassOnDialog
          subject={{ kind: 'thread', id: page.id }}
          title={page.title}
          text={prefillOf({ title: page.title, address: window.location.origin + paths.thread(page.id), text: page.opening.text ?? '' })}
          serviceIds={page.services.map(({ id }) => id)}
          onClose={close}
        />
      )}
    </>
  );
}
