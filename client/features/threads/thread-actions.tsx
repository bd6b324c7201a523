import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ThreadPage } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { Menu } from '../../ui/menu.js';
import type { MenuEntry } from '../../ui/menu.js';
import { FlagDialog } from '../moderation/face.js';
import { ModerationMenu } from './acts/moderation-menu.js';
import { FollowButton } from '../subscriptions/face.js';
import { useAffectsUs } from './mutations.js';
import { flaggableFiles } from './flaggable-files.js';
import { threadKeys } from './queries.js';
import { RemoveThreadDialog } from './remove-thread-dialog.js';
import { useActFailed, useThreadContext } from './thread-context.js';
import { VisibilityDialog } from './visibility-dialog.js';

/** What the viewer may do with the whole thread. */
export function ThreadActions({ onChange, onMove, onHelp }: { onChange: () => void; onMove: (form: 'move' | 'split') => void; onHelp: () => void }) {
  const { page } = useThreadContext().snapshot;
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'visibility' | 'remove' | 'flag' | null>(null);
  const close = (): void => setDialog(null);
  const { can } = page;
  const entries: MenuEntry[] = [
    ...(can.editTitle || can.editLinks
      ? [{ id: 'change', label: can.editTitle ? t('threads.page.actions.editTitle') : t('threads.page.actions.editLinks'), icon: 'edit' as const, onAction: onChange }]
      : []),
    ...(can.narrow || can.widen ? [{ id: 'visibility', label: t('threads.page.actions.visibility'), icon: 'lock' as const, onAction: () => setDialog('visibility') }] : []),
    ...(can.delete ? [{ id: 'remove', label: t('threads.page.actions.removeThread'), icon: 'delete' as const, tone: 'danger' as const, onAction: () => setDialog('remove') }] : []),
    ...(page.opening.viewer.mine ? [] : [{ id: 'flag', label: t('moderation.flag.open'), icon: 'flag' as const, onAction: () => setDialog('flag') }]),
    { id: 'keys', label: t('threads.page.keys.open'), icon: 'keyboard', onAction: onHelp },
  ];
  return (
    <div className="row">
      <AffectsUs page={page} />
      <span data-act="follow">
        <FollowButton
          kind="thread"
          id={page.id}
          follows={page.viewer.follows}
          onChanged={(follows) => {
            client.setQueryData<ThreadPage>(threadKeys.page(page.id), (before) => (before ? { ...before, viewer: { ...before.viewer, follows } } : before));
            void client.invalidateQueries({ queryKey: threadKeys.lists });
          }}
        />
      </span>
      <ModerationMenu onMove={onMove} />
      <Menu label={t('common.more')} items={entries} />
      {dialog === 'visibility' && <VisibilityDialog onClose={close} />}
      {dialog === 'flag' && <FlagDialog subject={{ kind: 'thread', id: page.id }} parts={flaggableFiles(page.opening.files)} onClose={close} />}
      {dialog === 'remove' && <RemoveThreadDialog onClose={close} />}
    </div>
  );
}

/** *Betrifft uns auch*: one voice per administration. */
function AffectsUs({ page }: { page: ThreadPage }) {
  const affectsUs = useAffectsUs(page.id);
  const failed = useActFailed();
  const count = page.affectsUsCount > 0 ? t('threads.list.affects', { count: page.affectsUsCount }) : null;
  if (!page.can.affectsUs) return count ? <span className="post-count">{count}</span> : null;
  const on = page.viewer.affectsUs;
  return (
    <>
      <Button
        icon={on ? 'check' : 'building'}
        aria-pressed={on}
        onClick={() => {
          if (!affectsUs.isPending) affectsUs.mutate({ on: !on }, { onError: failed });
        }}
      >
        {t('threads.page.actions.affectsUs')}
      </Button>
      {count && <span className="post-count">{count}</span>}
    </>
  );
}
