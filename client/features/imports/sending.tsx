import { t } from '../../i18n/index.js';

/** How far a file is on its way, and what the server does with it afterwards. */
export function Sending({ progress, then }: { progress: number; then: string }) {
  return (
    <div className="import-sending">
      <progress max={1} value={progress} aria-label={t('imports.progress')} />
      {progress < 1 && <span className="muted small">{t('imports.sending', { percent: Math.floor(progress * 100) })}</span>}
      {/* The numbers go by unspoken; that the server has begun is said. */}
      <output className="muted small">{progress < 1 ? '' : then}</output>
    </div>
  );
}
