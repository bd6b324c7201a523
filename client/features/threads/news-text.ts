import { t } from '../../i18n/index.js';
import type { ThreadNews } from './snapshot.js';

/** What waits behind the bar, as precisely as one line allows; null where nothing does. */
export function newsText({ answers, comments, changes, solved }: ThreadNews): string | null {
  const kinds = [answers, comments, changes].filter((count) => count > 0).length;
  if (solved !== null && kinds === 0) return solved ? t('threads.page.news.solved') : t('threads.page.news.unsolved');
  if (kinds === 0) return null;
  const count = answers + comments + changes + (solved === null ? 0 : 1);
  if (kinds > 1 || solved !== null) return t('threads.page.news.all', { count });
  return answers > 0 ? t('threads.page.news.answers', { count }) : comments > 0 ? t('threads.page.news.comments', { count }) : t('threads.page.news.changes', { count });
}
