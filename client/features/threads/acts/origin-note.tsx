import type { CommentView } from '../../../../shared/threads/contract.js';
import { t } from '../../../i18n/index.js';

/** Of a text that began a thread of its own: what that was called. */
export const OriginNote = ({ post: { opened } }: { post: CommentView }) => (opened ? <p className="muted small">{t('threads.acts.merge.origin', { title: opened.title })}</p> : null);
