import { Link } from 'react-router';
import type { Retired } from '../../../shared/catalogue/contract.js';
import { t } from '../../i18n/index.js';

/** What follows an entry that is offered no more; nothing for one in use. */
export function RetiredNote({ retired, to }: { retired: Retired | null | undefined; to: (slug: string) => string }) {
  if (!retired) return null;
  return (
    <span className="muted small">
      {retired.successor ? (
        <>
          {t('care.retiredFor')} <Link to={to(retired.successor.slug)}>{retired.successor.name}</Link>
        </>
      ) : (
        t('care.retired')
      )}
    </span>
  );
}
