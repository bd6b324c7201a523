import { useId, useState } from 'react';
import type { PostView, SolutionView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { readDraft } from '../../lib/drafts.js';
import { Badge } from '../../ui/badge.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { reasonText } from '../comparables/face.js';
import { useTextFiles } from '../files/face.js';
import { useTermHints } from '../glossary/face.js';
import { GradeNote } from './acts/grade-note.js';
import { OriginNote } from './acts/origin-note.js';
import { ReferenceNote } from './acts/reference-note.js';
import { SplitNote } from './acts/split-note.js';
import { PostActions } from './post-actions.js';
import { PostComments } from './post-comments.js';
import { postDraftTarget } from './answer-draft.js';
import { PostComposer } from './post-composer.js';
import { PostHead } from './post-head.js';
import { postElementId } from './post-id.js';
import { PostSuggestions } from './post-suggestions.js';
import { PostTextEditor, type Editing } from './post-text-editor.js';
import { RevisionsDialog } from './revisions-dialog.js';
import { scopeText } from './solution-scope.js';
import { useThreadContext } from './thread-context.js';

interface PostProps {
  post: PostView;
  solution?: SolutionView | undefined;
}

/** The opening or an answer with its comments. */
export function Post({ post, solution }: PostProps) {
  const { me, snapshot } = useThreadContext();
  const headId = useId();
  const hints = useTermHints();
  const files = useTextFiles(post.files);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [revisions, setRevisions] = useState(false);
  // Hidden or removed while somebody looks at its earlier texts: they go with it, and do not come back by themselves.
  if (revisions && post.removed) setRevisions(false);
  const opening = post.kind === 'opening';
  const discussion = snapshot.page.kind === 'discussion';
  // In a discussion the comments on the opening are the page, with their form at its end.
  const ownComments = !(opening && discussion);
  const kept = (): boolean => ownComments && post.can.comment && readDraft({ person: me.id, kind: 'comment', target: postDraftTarget(post.threadId, post.id) }) !== null;
  const [commenting, setCommenting] = useState<'opened' | 'restored' | null>(() => (kept() ? 'restored' : null));
  const { comparison } = post;
  const kind = opening ? (discussion ? t('threads.page.post.discussionBy') : t('threads.page.post.openingBy')) : t('threads.page.post.answerBy');
  return (
    <article className={['post', opening ? 'post-opening' : '', solution ? 'post-solution' : ''].filter(Boolean).join(' ')} id={postElementId(post.id)} tabIndex={-1} aria-labelledby={headId} data-post>
      {solution && (
        <p className="post-mark">
          <Badge tone="success" icon="solution">
            {scopeText(solution) ? t('threads.page.solutions.markedScope', { scope: scopeText(solution) ?? '' }) : t('threads.page.solutions.mark')}
          </Badge>
        </p>
      )}
      <PostHead post={post} id={headId} heading={opening ? 'h2' : 'h3'} kind={kind} onRevisions={() => setRevisions(true)} />
      {comparison && <p className="muted small">{post.organisation.id === me.organisation.id ? t('threads.page.answers.ours') : t('threads.page.answers.like', { reason: reasonText(comparison.reason) })}</p>}
      {opening && <SplitNote page={snapshot.page} />}
      <OriginNote post={post} />
      <GradeNote grade={post.grade} />
      <ReferenceNote post={post} />
      {editing !== null ? (
        <PostTextEditor as={editing} post={post} onDone={() => setEditing(null)} />
      ) : (
        <>
          {post.removed || post.text === null ? <p className="muted">{t(post.hidden ? 'threads.page.post.hidden' : 'threads.page.post.removed')}</p> : <MarkdownText text={post.text} topLevel={opening ? 3 : 4} hints={hints} files={files} />}
          <PostActions post={post} onEdit={setEditing} {...(ownComments ? { onComment: () => setCommenting('opened') } : {})} />
        </>
      )}
      <PostSuggestions post={post} />
      {ownComments && <PostComments post={post} />}
      {commenting && (
        <div className="comments">
          <PostComposer
            kind="comment"
            parentId={post.id}
            rows={3}
            label={t('threads.page.compose.commentTitle')}
            submitLabel={t('threads.page.compose.sendComment')}
            focused={commenting === 'opened'}
            onClose={() => setCommenting(null)}
          />
        </div>
      )}
      {revisions && <RevisionsDialog post={post} onClose={() => setRevisions(false)} />}
    </article>
  );
}
