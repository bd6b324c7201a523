import { useId, useState } from 'react';
import type { CommentView, PostView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { useTextFiles } from '../files/face.js';
import { useTermHints } from '../glossary/face.js';
import { GradeNote } from './acts/grade-note.js';
import { OriginNote } from './acts/origin-note.js';
import { PostActions } from './post-actions.js';
import { PostHead } from './post-head.js';
import { postElementId } from './post-id.js';
import { PostSuggestions } from './post-suggestions.js';
import { PostTextEditor, type Editing } from './post-text-editor.js';
import { RevisionsDialog } from './revisions-dialog.js';
import { commentsOf } from './snapshot.js';
import { useThreadContext } from './thread-context.js';

// More than this would push the next answer off the screen.
const FOLD_AFTER = 3;

/** Comments under a post: the first three, the others on demand. */
export function PostComments({ post, prominent = false }: { post: PostView; prominent?: boolean }) {
  const { snapshot, state } = useThreadContext();
  const folding = state.unfolding(post.id);
  const all = commentsOf(snapshot, post);
  const shown = folding === 'open' || prominent ? all : all.slice(0, FOLD_AFTER);
  const hidden = Math.max(post.commentCount, all.length) - shown.length;
  if (shown.length === 0 && hidden <= 0) return prominent ? <p className="muted">{t('threads.page.comments.none')}</p> : null;
  return (
    <div className={prominent ? 'comments comments-prominent' : 'comments'}>
      <ul className="list-plain" aria-label={t('threads.page.comments.title')}>
        {shown.map((comment) => (
          <li key={comment.id}>
            <Comment comment={comment} />
          </li>
        ))}
      </ul>
      {folding === 'failed' && <Alert tone="danger" live="alert">{t('threads.page.comments.failed')}</Alert>}
      {hidden > 0 && (
        <Button size="small" variant="quiet" icon="chevron-down" busy={folding === 'loading'} onClick={() => state.unfold(post.id)}>
          {t('threads.page.comments.more', { count: hidden })}
        </Button>
      )}
    </div>
  );
}

function Comment({ comment }: { comment: CommentView }) {
  const headId = useId();
  const hints = useTermHints();
  const files = useTextFiles(comment.files);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [revisions, setRevisions] = useState(false);
  // Hidden or removed while somebody looks at its earlier texts: they go with it, and do not come back by themselves.
  if (revisions && comment.removed) setRevisions(false);
  return (
    <article className="comment" id={postElementId(comment.id)} tabIndex={-1} aria-labelledby={headId} data-post>
      <PostHead post={comment} id={headId} heading="p" kind={t('threads.page.post.commentBy')} onRevisions={() => setRevisions(true)} />
      <OriginNote post={comment} />
      <GradeNote grade={comment.grade} />
      {editing !== null ? (
        <PostTextEditor as={editing} post={comment} onDone={() => setEditing(null)} />
      ) : (
        <>
          {comment.removed || comment.text === null ? <p className="muted">{t(comment.hidden ? 'threads.page.post.hidden' : 'threads.page.post.removed')}</p> : <MarkdownText text={comment.text} topLevel={4} hints={hints} files={files} />}
          <PostActions post={comment} onEdit={setEditing} />
        </>
      )}
      <PostSuggestions post={comment} />
      {revisions && <RevisionsDialog post={comment} onClose={() => setRevisions(false)} />}
    </article>
  );
}
