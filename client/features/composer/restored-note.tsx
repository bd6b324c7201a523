import { t } from '../../i18n/index.js';
import { formatDay, formatTime } from '../../lib/dates.js';
import type { DraftHandle } from '../../lib/drafts.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';

/** Says that the text in the form is from an earlier visit, and lets it go. */
export function RestoredNote({ draft, onDiscard }: { draft: Pick<DraftHandle<unknown>, 'restored' | 'savedAt'>; onDiscard: () => void }) {
  if (!draft.restored || !draft.savedAt) return null;
  return (
    <Alert
      tone="info"
      icon="history"
      actions={
        <Button size="small" onClick={onDiscard}>
          {t('threads.composer.discardDraft')}
        </Button>
      }
    >
      <p>{t('threads.composer.draftRestored', { day: formatDay(draft.savedAt), time: formatTime(draft.savedAt) })}</p>
    </Alert>
  );
}
