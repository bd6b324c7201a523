import { useQuery } from '@tanstack/react-query';
import type { CommentView } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { Button } from '../../ui/button.js';
import { suggestionsOnPageOptions } from '../suggestions/face.js';
import { useThreadContext } from './thread-context.js';

/** *Änderung vorschlagen* at a text of somebody else, for those who may not change it; one at a time. */
export function SuggestButton({ post, onSuggest }: { post: CommentView; onSuggest: () => void }) {
  const { page } = useThreadContext().snapshot;
  const { data } = useQuery(suggestionsOnPageOptions(page.id));
  if (post.removed || post.viewer.mine || page.can.moderate || !data) return null;
  if (data.items.some(({ subject, viewer }) => subject.id === post.id && viewer.mine)) return null;
  return (
    <Button size="small" variant="quiet" icon="edit" aria-label={t('suggestions.suggest.of', { name: post.author?.name ?? t('threads.page.post.formerMember') })} onClick={onSuggest}>
      {t('suggestions.suggest.open')}
    </Button>
  );
}
