import { Link } from 'react-router';
import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { RelativeDate } from '../../ui/time.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { OrganisationLine } from '../organisations/face.js';
import { editNoteText } from './edit-note.js';

interface PostHeadProps {
  post: CommentView;
  id: string;
  /** Headings only where a post is a part of the page of its own; comments are items of a list. */
  heading: 'h2' | 'h3' | 'p';
  /** What it is, for those who hear it: *Antwort von*. */
  kind: string;
  onRevisions: () => void;
}

/** Who wrote a post, for which administration, when, and whether it was changed. */
export function PostHead({ post, id, heading: Heading, kind, onRevisions }: PostHeadProps) {
  return (
    <header className="post-head">
      <Heading id={id} className="post-author">
        {post.removed ? (
          t('threads.page.post.removedHead')
        ) : (
          <>
            <VisuallyHidden>{kind} </VisuallyHidden>
            {post.reply?.body ?? post.author?.name ?? t('threads.page.post.formerMember')}
          </>
        )}
      </Heading>
      <div className="meta small">
        {post.reply && <span>{t('referrals.post.repliedOn', { day: formatDay(post.reply.repliedOn) })}</span>}
        {post.reply && <span>{t('referrals.post.posted')}</span>}
        <OrganisationLine organisation={post.organisation} />
        <span>
          <Link to={paths.thread(post.threadId, post.id)} className="post-permalink" title={t('threads.page.post.permalink')}>
            <RelativeDate at={post.createdAt} />
          </Link>
        </span>
        {post.editedAt && !post.removed && (
          <span>
            <button type="button" className="link-button" onClick={onRevisions} aria-haspopup="dialog">
              {post.editNote ? editNoteText(post.editNote) : t('threads.page.post.edited')} <RelativeDate at={post.editedAt} />
            </button>
          </span>
        )}
        {post.viewer.mine && <span>{t('threads.page.post.own')}</span>}
      </div>
    </header>
  );
}
