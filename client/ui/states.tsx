import type { ReactNode } from 'react';
import { t } from '../i18n/index.js';
import { errorText, isCode, requestIdOf } from '../lib/error-text.js';
import { Button } from './button.js';
import { Icon, type IconName } from './icon.js';

/** Holds the place of text that is on its way; seen only after 300 ms. */
export function Skeleton({ lines = 3, rows = 1 }: { lines?: number; rows?: number }) {
  return (
    <div className="skeleton" aria-busy="true">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div className="skeleton-row" key={row} aria-hidden="true">
          {Array.from({ length: lines }, (__, line) => (
            <div className="skeleton-line" key={line} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Says what belongs here and offers the first step. */
export function EmptyState({ title, children, action, icon = 'info' }: { title: ReactNode; children?: ReactNode; action?: ReactNode; icon?: IconName }) {
  return (
    <div className="empty">
      <Icon name={icon} size={32} />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}

/** What could not be loaded, why, and a way to try again; the request id is for those who ask the operator. */
export function ErrorState({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: ReactNode }) {
  const requestId = requestIdOf(error);
  const offline = isCode(error, 'network');
  return (
    <div className="empty empty-error" role="alert">
      <Icon name={offline ? 'offline' : 'alert'} size={32} />
      <p className="empty-title">{title ?? t('errors.pageTitle')}</p>
      <div className="empty-text">
        <p>{errorText(error)}</p>
        {requestId && <p className="muted small">{t('errors.requestId', { id: requestId })}</p>}
      </div>
      {onRetry && (
        <div className="empty-action">
          <Button onClick={onRetry} icon="undo">
            {t('errors.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}
