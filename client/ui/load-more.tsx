import { useEffect, useRef, useState } from 'react';
import { t } from '../i18n/index.js';
import { Button } from './button.js';

/** *Weitere laden* under a list: no endless scrolling, the foot of the page stays reachable. Says how many came. */
export function LoadMore({ hasMore, busy, onLoad, shown, label }: { hasMore: boolean; busy: boolean; onLoad: () => void; /** Number of items now in the list. */ shown: number; label?: string }) {
  const before = useRef(shown);
  // A list also grows by one's own text or by what others wrote; that is announced where it happens.
  const asked = useRef(false);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (shown > before.current) {
      setAdded(asked.current ? shown - before.current : 0);
      asked.current = false;
    }
    before.current = shown;
  }, [shown]);
  return (
    <div className="load-more">
      <output className="visually-hidden">
        {added > 0 && !busy ? t('common.loaded', { count: added }) : ''}
      </output>
      {hasMore && (
        <Button
          busy={busy}
          onClick={() => {
            asked.current = true;
            onLoad();
          }}
        >
          {busy ? t('common.loadingMore') : (label ?? t('common.loadMore'))}
        </Button>
      )}
    </div>
  );
}
