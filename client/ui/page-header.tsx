import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../i18n/index.js';
import { takePageFocus } from '../lib/page-focus.js';

export interface PageHeaderProps {
  title: ReactNode;
  /** Title of the browser tab where `title` is not plain text or should be shorter. */
  documentTitle?: string;
  /** A short line above the title, such as where one is. */
  kicker?: ReactNode;
  /** The one primary action of the page, and lesser ones. */
  actions?: ReactNode;
  /** Below the title: facts, badges, one sentence. */
  children?: ReactNode;
}

/** The h1 of a page: names the browser tab and takes the focus after a change of page. */
export function PageHeader({ title, documentTitle, kicker, actions, children }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const name = documentTitle ?? (typeof title === 'string' ? title : t('common.product'));
  useEffect(() => {
    document.title = name === t('common.product') ? name : t('common.documentTitle', { title: name });
  }, [name]);
  useEffect(() => {
    if (heading.current) takePageFocus(heading.current);
  }, []);
  return (
    <header className="page-header">
      <div className="page-header-text">
        {kicker && <p className="kicker">{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children && <div className="page-header-more">{children}</div>}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
