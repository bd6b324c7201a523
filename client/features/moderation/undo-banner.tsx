import { useEffect } from 'react';
import type { AuditEntryView } from '../../../shared/audit/contract.js';
import { t } from '../../i18n/index.js';
import { formatTime } from '../../lib/dates.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { actText, useTakeBack } from '../audit/face.js';
import { UNDO_MINUTES } from '../../../shared/undo.js';

interface UndoBannerProps {
  /** The viewer's last act here. */
  entry: AuditEntryView;
  onUndone: () => void;
  /** The time is up. */
  onExpired: () => void;
}

/** What was just done, and for ten minutes the way back. */
export function UndoBanner({ entry, onUndone, onExpired }: UndoBannerProps) {
  const until = Date.parse(entry.occurredAt) + UNDO_MINUTES * 60_000;
  useEffect(() => {
    const timer = setTimeout(onExpired, Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until, onExpired]);
  const takeBack = useTakeBack(entry, onUndone);
  return (
    <Alert
      tone="success"
      live="status"
      title={actText(entry.act)}
      actions={
        <Button icon="undo" busy={takeBack.busy} onClick={takeBack.run}>
          {t('moderation.acts.undo')}
        </Button>
      }
    >
      <p>{t('moderation.acts.undoUntil', { time: formatTime(new Date(until)) })}</p>
    </Alert>
  );
}
