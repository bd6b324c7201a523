import { t } from '../../i18n/index.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { useOnline } from '../../lib/use-online.js';
import { Icon } from '../../ui/icon.js';

/** The one quiet line about the state of searching; nothing where all is well. */
export function SearchLine({ error, limited, looking = false }: { error: unknown; limited: boolean; looking?: boolean }) {
  const online = useOnline();
  const text = !online || isCode(error, 'network') ? t('search.failed.network') : error ? failure(error) : looking ? t('search.looking') : limited ? t('search.limited') : null;
  return (
    <output className="search-line">
      {text && (
        <>
          <Icon name={!online || isCode(error, 'network') ? 'offline' : error ? 'alert' : looking ? 'clock' : 'info'} size={16} /> <span>{text}</span>
        </>
      )}
    </output>
  );
}

function failure(error: unknown): string {
  if (!isCode(error, 'rate_limited')) return t('search.failed.other');
  return error.retryAfter ? errorText(error) : t('search.failed.rate_limited');
}
