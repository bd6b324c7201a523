import { t } from '../../i18n/index.js';
import { formatTime } from '../../lib/dates.js';
import type { DraftHandle } from '../../lib/drafts.js';
import { Alert } from '../../ui/alert.js';

/** The quiet line that says the text is safe, or the loud one that says it is not. */
export function DraftLine({ draft }: { draft: Pick<DraftHandle<unknown>, 'savedAt' | 'failed'> }) {
  if (draft.failed) return <Alert tone="warning">{t('threads.composer.draftFailed')}</Alert>;
  // The line keeps its place before there is anything to say: the buttons beside it must not jump.
  return <p className="draft-line">{draft.savedAt ? t('threads.composer.draftSaved', { time: formatTime(draft.savedAt) }) : '\u00a0'}</p>;
}
