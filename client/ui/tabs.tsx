import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { formatNumber } from '../lib/dates.js';

export interface Tab {
  to: To;
  label: ReactNode;
  count?: number;
  current: boolean;
}

/** Views of one page, each with its own address: so they are links, and the page says which one is open. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((tab, index) => (
          <li key={index}>
            <Link className="tab" to={tab.to} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
              {tab.label}
              {tab.count !== undefined && <span className="tab-count">{formatNumber(tab.count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
