import { useState } from 'react';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { Button } from '../../../ui/button.js';
import { useThreadContext } from '../thread-context.js';
import { ReferenceDialog } from './reference-dialog.js';
import { referencePlaces } from './reference-places.js';

/** *Häufige Frage* at an answer, for coordinators within their mandate. */
export function ReferenceButton({ post }: { post: CommentView }) {
  const { page } = useThreadContext().snapshot;
  const [open, setOpen] = useState(false);
  if (!page.can.moderate || page.kind !== 'question' || post.kind !== 'answer' || post.removed || referencePlaces(page, post).length === 0) return null;
  const name = post.author?.name ?? t('threads.page.post.formerMember');
  return (
    <>
      <Button size="small" variant="quiet" icon="help" aria-label={t('threads.acts.reference.of', { name })} onClick={() => setOpen(true)}>
        {t('threads.acts.reference.open')}
      </Button>
      {open && <ReferenceDialog post={post} onClose={() => setOpen(false)} />}
    </>
  );
}
