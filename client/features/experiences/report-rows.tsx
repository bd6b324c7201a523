import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ReportListItem } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Chip, SampleBadge } from '../../ui/badge.js';
import { preloadMarkdown } from '../../ui/markdown-text.js';
import { DayText } from '../../ui/time.js';
import { entryLabel } from '../catalogue/face.js';
import { reasonText } from '../comparables/face.js';
import { OrganisationLine } from '../organisations/face.js';
import { reportOptions } from './queries.js';
import { ReportResultBadge, ReportVisibilityBadge } from './report-badges.js';
import './experiences.css';

interface ReportRowsProps {
  items: readonly ReportListItem[];
  /** Reports that may no longer be read; their rows keep only their place. */
  gone?: ReadonlySet<string>;
  /** Level of the titles: one below the heading the list stands under. */
  level?: 2 | 3;
  /** What stands at the head of a row, such as choosing it. */
  action?: (item: ReportListItem) => ReactNode;
}

/** Reports as rows: how it went, title, summary, whose, about what, what it gives. */
export function ReportRows({ items, gone, level = 3, action }: ReportRowsProps) {
  return (
    <ul className="list-plain list-rows">
      {items.map((item) => (
        <li key={item.id} className="report-row">
          {gone?.has(item.id) ? <p className="muted">{t('experiences.list.gone')}</p> : <ReportRow item={item} level={level} action={action?.(item)} />}
        </li>
      ))}
    </ul>
  );
}

/** One report of a list. */
export function ReportRow({ item, level = 3, action }: { item: ReportListItem; level?: 2 | 3; action?: ReactNode }) {
  const client = useQueryClient();
  const Heading = `h${level}` as 'h2' | 'h3';
  const prefetch = (): void => {
    preloadMarkdown();
    void client.prefetchQuery(reportOptions(item.id));
  };
  return (
    <>
      <div className="row-between">
        <div className="row">
          {item.result && <ReportResultBadge result={item.result} />}
          <ReportVisibilityBadge visibility={item.visibility} />
          {item.sample && <SampleBadge />}
        </div>
        {action}
      </div>
      <Heading className="report-row-title">
        <Link to={paths.report(item.id)} data-row onPointerEnter={prefetch} onFocus={prefetch}>
          {item.title}
        </Link>
      </Heading>
      <p className="report-row-summary">{item.summary}</p>
      <ul className="report-links">
        {item.services.map((service) => (
          <li key={service.id}>
            <Chip icon="services">{entryLabel(service)}</Chip>
          </li>
        ))}
        {item.components.map((component) => (
          <li key={component.id}>
            <Chip>{entryLabel(component)}</Chip>
          </li>
        ))}
      </ul>
      <p className="meta">
        <span>
          <OrganisationLine organisation={item.organisation} />
        </span>
        {item.lessonCount > 0 && <span>{t('experiences.list.lessons', { count: item.lessonCount })}</span>}
        {item.helpedCount > 0 && <span>{t('experiences.list.helped', { count: item.helpedCount })}</span>}
        {item.reusedCount > 0 && <span>{t('experiences.list.reused', { count: item.reusedCount })}</span>}
        <span>
          {t('experiences.list.edition', { number: item.edition })} · <DayText on={item.publishedAt} />
        </span>
      </p>
      {item.comparison && <p className="muted small">{t('experiences.list.alike', { reason: reasonText(item.comparison.reason) })}</p>}
    </>
  );
}
