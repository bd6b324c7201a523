import { useState } from 'react';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { Button } from '../../../ui/button.js';
import { HideDialog } from './hide-dialog.js';

/** *Ausblenden* at a text, for coordinators within their mandate. */
export function HideButton({ post }: { post: CommentView }) {
  const [open, setOpen] = useState(false);
  const name = post.author?.name ?? t('threads.page.post.formerMember');
  return (
    <>
      <Button size="small" variant="quiet" icon="delete" aria-label={t('threads.acts.hide.of', { name })} onClick={() => setOpen(true)}>
        {t('threads.acts.hide.open')}
      </Button>
      {open && <HideDialog kind="post" id={post.id} onClose={() => setOpen(false)} />}
    </>
  );
}
