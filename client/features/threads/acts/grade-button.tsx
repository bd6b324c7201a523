import { useState } from 'react';
import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';
import { Button } from '../../../ui/button.js';
import { useThreadContext } from '../thread-context.js';
import { GradeDialog } from './grade-dialog.js';
import { gradesFor } from './grades-for.js';

/** *Einstufen* at an answer, for coordinators within their mandate. */
export function GradeButton({ post }: { post: CommentView }) {
  const { page } = useThreadContext().snapshot;
  const [open, setOpen] = useState(false);
  if (!page.can.moderate || gradesFor(page, post).length === 0) return null;
  const name = post.author?.name ?? t('threads.page.post.formerMember');
  return (
    <>
      <Button size="small" variant="quiet" icon="check-circle" aria-label={t(post.grade === null ? 'threads.acts.grade.of' : 'threads.acts.grade.changeOf', { name })} onClick={() => setOpen(true)}>
        {t(post.grade === null ? 'threads.acts.grade.open' : 'threads.acts.grade.change')}
      </Button>
      {open && <GradeDialog post={post} onClose={() => setOpen(false)} />}
    </>
  );
}
