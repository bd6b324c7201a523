import { useQuery } from '@tanstack/react-query';
import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { formatMoment } from '../../lib/dates.js';
import { Dialog } from '../../ui/dialog.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { QueryView } from '../../ui/query-view.js';
import { useTextFiles } from '../files/face.js';
import { EditNoteLine } from './edit-note.js';
import { revisionsOptions } from './queries.js';

/** Earlier texts of a post, newest first: whoever may see the post may see how it changed. */
export function RevisionsDialog({ post, onClose }: { post: CommentView; onClose: () => void }) {
  const files = useTextFiles(post.files);
  const revisions = useQuery(revisionsOptions(post.id, post.version));
  return (
    <Dialog open onClose={onClose} title={t('threads.page.revisions.title')} size="wide">
      <QueryView query={revisions}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('threads.page.revisions.none')}</p>
          ) : (
            <ol className="list-plain stack">
              {post.editNote && (
                <li className="card">
                  <h3 className="revision-title">{t('threads.page.revisions.current')}</h3>
                  <EditNoteLine note={post.editNote} />
                </li>
              )}
              {items.map(({ version, text, writtenAt, note }) => (
                <li key={version} className="card">
                  <h3 className="revision-title">{t('threads.page.revisions.version', { version, moment: formatMoment(writtenAt) })}</h3>
                  <EditNoteLine note={note} />
                  <MarkdownText text={text} topLevel={4} files={files} />
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
    </Dialog>
  );
}
