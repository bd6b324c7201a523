import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Checkbox } from '../../ui/choice.js';
import { Icon } from '../../ui/icon.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';
import { OrganisationLine } from '../organisations/face.js';
import { comparisonOf, type ComparedCell } from './comparison.js';
import { ReportVisibilityBadge } from './report-badges.js';
import './experiences.css';

interface ComparedReportsProps {
  reports: readonly ReportPage[];
  /** Services and components lead on. */
  member: boolean;
}

/** Up to four reports side by side: facts in rows, reports in columns; what all say alike can be left out. */
export function ComparedReports({ reports, member }: ComparedReportsProps) {
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const groups = comparisonOf(reports)
    .map((group) => ({ ...group, rows: onlyDifferences ? group.rows.filter((row) => !row.same) : group.rows }))
    .filter(({ rows }) => rows.length > 0);
  const several = reports.length > 1;
  return (
    <div className="stack">
      {several && <Checkbox label={t('experiences.compare.onlyDifferences')} checked={onlyDifferences} onChange={setOnlyDifferences} />}
      <TableScroller label={t('experiences.compare.table')}>
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">{t('experiences.compare.fact')}</th>
              {reports.map((report) => (
                <th key={report.id} scope="col">
                  <Link to={paths.report(report.id)}>{report.title}</Link>
                  <p className="small">
                    <OrganisationLine organisation={report.organisation} />
                  </p>
                  <ReportVisibilityBadge visibility={report.visibility} />
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ title, rows }) => (
            <tbody key={title}>
              <tr className="compared-group">
                <th scope="rowgroup" colSpan={reports.length + 1}>
                  <span>{title}</span>
                </th>
              </tr>
              {rows.map(({ key, label, cells, same }) => (
                <tr key={key} className={several && same ? 'compared-same' : undefined}>
                  <th scope="row">
                    {label}
                    {several && same && <span className="compared-mark">{t('experiences.compare.same')}</span>}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={reports[index]?.id}>
                      <Cell cell={cell} linked={member || key === 'lessons'} bars={several} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </TableScroller>
    </div>
  );
}

function Cell({ cell: { values, share }, linked, bars }: { cell: ComparedCell; linked: boolean; bars: boolean }) {
  if (values.length === 0) {
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('experiences.compare.unsaid')}</VisuallyHidden>
      </span>
    );
  }
  return (
    <>
      {values.map((value, index) => (
        <span key={index} className="fact-value">
          {linked && value.to ? <Link to={value.to}>{value.text}</Link> : value.text}
        </span>
      ))}
      {bars && share !== null && <span className="compared-bar" aria-hidden="true" style={{ inlineSize: `${Math.round(share * 100)}%` }} />}
    </>
  );
}

/** What cannot be read (any more) stands beside the comparison, not in it. */
export const NotCompared = ({ count }: { count: number }) =>
  count === 0 ? null : (
    <p className="muted">
      <Icon name="info" size={16} /> {t('experiences.compare.missing', { count })}
    </p>
  );
