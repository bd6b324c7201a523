import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../i18n/index.js';
import { Icon } from './icon.js';

/** A link as authors write it: own paths stay inside the application, others are marked and tell the other side nothing. */
export function ExternalLink({ href, children, id }: { href?: string | undefined; children?: ReactNode; id?: string | undefined }) {
  if (!href) return <span id={id}>{children}</span>;
  if (href.startsWith('#')) {
    return (
      <a href={href} id={id}>
        {children}
      </a>
    );
  }
  const url = parse(href);
  // Below /api there are no pages of ours, only what the browser fetches itself.
  if (url && url.origin === window.location.origin && !url.pathname.startsWith('/api/')) {
    return (
      <Link to={url.pathname + url.search + url.hash} id={id}>
        {children}
      </Link>
    );
  }
  const foreign = url?.protocol === 'http:' || url?.protocol === 'https:';
  return (
    <a href={href} id={id} rel="noopener noreferrer" className={foreign ? 'external' : undefined}>
      {children}
      {foreign && (
        <>
          <Icon name="external" size={16} />
          <span className="visually-hidden"> {t('common.external')}</span>
        </>
      )}
    </a>
  );
}

function parse(href: string): URL | null {
  try {
    return new URL(href, window.location.origin);
  } catch {
    return null;
  }
}
