import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../../shared/figures/contract.js';
import { t } from '../../i18n/index.js';
import { downloadCsv } from '../../lib/csv.js';
import { errorText } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Button } from '../../ui/button.js';
import { Fold } from '../../ui/fold.js';
import { QueryView } from '../../ui/query-view.js';
import { EmptyState, Skeleton } from '../../ui/states.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { figuresCsv, reportsCsv } from './csv.js';
import { figureGroups, valueText, type FigureGroup, type FigureRow } from './figure-groups.js';
import { everyReport, figuresOptions, type FiguresSelection } from './queries.js';
import { scaleOf, StripPlot } from './strip-plot.js';
import './figures.css';

/** Figures over the reports one may read, narrowed to a selection: tables with their plots, the reports behind, CSV. */
export function FiguresPanel({ selection, level = 2, empty = true, obstacles = true }: { selection: FiguresSelection; level?: 2 | 3; empty?: boolean; /** False where obstacles stand beside it. */ obstacles?: boolean }) {
  const query = useQuery(figuresOptions(selection));
  return (
    <QueryView query={query} skeleton={<Skeleton rows={2} lines={4} />}>
      {(figures) => (figures.figures.length + figures.obstacles.length === 0 ? empty && <NoFigures /> : <Shown figures={obstacles ? figures : { ...figures, obstacles: [] }} selection={selection} level={level} />)}
    </QueryView>
  );
}

const NoFigures = () => (
  <EmptyState icon="report" title={t('figures.empty')}>
    {t('figures.emptyText')}
  </EmptyState>
);

function Shown({ figures, selection, level }: { figures: Figures; selection: FiguresSelection; level: 2 | 3 }) {
  const groups = figureGroups(figures);
  const dots = groups.length > 0 && figures.reports.length < figures.reportCount;
  return (
    <div className="figures stack-large">
      <div className="figures-basis">
        <p className="muted">
          {t('figures.basis', { count: figures.reportCount })}
          {dots && <> {t('figures.dotsNewest', { count: figures.reports.length })}</>}
        </p>
        {groups.length > 0 && <Downloads figures={figures} selection={selection} />}
      </div>
      {groups.map((group) => (
        <GroupTable key={group.name} group={group} level={level} />
      ))}
      {figures.obstacles.length > 0 && <ObstaclesTable figures={figures} level={level} />}
      {groups.length > 0 && <ReportsBehind figures={figures} groups={groups} level={level} />}
    </div>
  );
}

function Downloads({ figures, selection }: { figures: Figures; selection: FiguresSelection }) {
  const reports = useMutation({
    mutationFn: () => everyReport(selection),
    onSuccess: (all) => downloadCsv(t('figures.csvNames.reports'), reportsCsv(figures, all, globalThis.location.origin)),
  });
  return (
    <div className="figures-csv no-print">
      <Button variant="quiet" size="small" icon="download" onClick={() => downloadCsv(t('figures.csvNames.figures'), figuresCsv(figures))}>
        {t('figures.csvFigures')}
      </Button>
      <Button variant="quiet" size="small" icon="download" busy={reports.isPending} onClick={() => reports.mutate()}>
        {t('figures.csvReports')}
      </Button>
      {reports.error && (
        <Alert tone="danger" live="alert">
          <p>
            {t('figures.csvFailed')} {errorText(reports.error)}
          </p>
        </Alert>
      )}
    </div>
  );
}

function GroupTable({ group, level }: { group: FigureGroup; level: 2 | 3 }) {
  const Heading = `h${level}` as 'h2';
  const name = t(`figures.group.${group.name}`);
  const caption = group.unit ? t('figures.table', { group: name, unit: t(`figures.unit.${group.unit}`) }) : name;
  return (
    <section className="section">
      <Heading>{caption}</Heading>
      <TableScroller label={caption}>
        <table className="figures-table figures-measures">
          <thead>
            <tr>
              <th scope="col">{t('figures.column.measure')}</th>
              <th scope="col" className="figures-number">
                {t('figures.column.n')}
              </th>
              <th scope="col" className="figures-number">
                {t('figures.column.median')}
              </th>
              <th scope="col">{t('figures.column.range')}</th>
              <th scope="col">{t('figures.column.plot')}</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr key={row.measure}>
                <th scope="row">
                  {row.label} {group.unit === null && <span className="figures-unit">{t(`figures.unit.${row.unit}`)}</span>}
                </th>
                <td className="figures-number">{row.n}</td>
                <td className="figures-number">{row.median === null ? t('figures.noMedian') : <strong>{valueText(row.unit, row.median)}</strong>}</td>
                <td>{row.median === null ? <Singles row={row} /> : t('figures.range', { min: valueText(row.unit, row.min), max: valueText(row.unit, row.max) })}</td>
                <td>
                  <StripPlot row={row} scale={scaleOf(group.rows, row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </section>
  );
}

/** The values themselves, each leading to the report that states it. */
const Singles = ({ row }: { row: FigureRow }) => (
  <>
    {t('figures.single')}{' '}
    {row.singles.map(({ report, title, value }, index) => (
      <Fragment key={report}>
        {index > 0 && ' · '}
        <Link to={paths.report(report)} title={title} aria-label={t('figures.singleOf', { value: valueText(row.unit, value), report: title })}>
          {valueText(row.unit, value)}
        </Link>
      </Fragment>
    ))}
  </>
);

function ObstaclesTable({ figures, level }: { figures: Figures; level: 2 | 3 }) {
  const Heading = `h${level}` as 'h2';
  return (
    <section className="section">
      <Heading>{t('figures.group.obstacles')}</Heading>
      <TableScroller label={t('figures.group.obstacles')}>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{t('figures.column.obstacle')}</th>
              {(['n', 'little', 'weeks', 'nearly'] as const).map((name) => (
                <th key={name} scope="col" className="figures-number">
                  {t(`figures.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.obstacles.map(({ obstacle, n, weights }) => (
              <tr key={obstacle.id}>
                <th scope="row">{obstacle.name}</th>
                {[n, ...weights].map((count, index) => (
                  <td key={index} className="figures-number">
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
    </section>
  );
}

function ReportsBehind({ figures, groups, level }: { figures: Figures; groups: FigureGroup[]; level: 2 | 3 }) {
  const Heading = `h${level}` as 'h2';
  // What a report says in all; parts stand on its own page.
  const columns = groups.flatMap(({ name, rows }) => rows.filter(({ measure }) => !measure.includes(':')).map((row) => ({ name, row })));
  return (
    <section className="section">
      <Fold heading={<Heading>{t('figures.behind')}</Heading>} showLabel={t('figures.behindShow')} hideLabel={t('figures.behindHide')}>
        {figures.reports.length < figures.reportCount && <p className="section-intro">{t('figures.behindNewest', { count: figures.reports.length })}</p>}
        <TableScroller label={t('figures.behind')}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{t('figures.report')}</th>
                <th scope="col">{t('figures.organisation')}</th>
                {columns.map(({ name, row }) => (
                  <th key={row.measure} scope="col" className="figures-number">
                    {t(`figures.group.${name}`)}: {row.label} ({t(`figures.unit.${row.unit}`)})
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.reports.map((report) => (
                <tr key={report.id}>
                  <th scope="row">
                    <Link to={paths.report(report.id)}>{report.title}</Link>
                  </th>
                  <td>{report.organisation.name}</td>
                  {columns.map(({ row }) => {
                    const value = report.values[row.measure];
                    return (
                      <td key={row.measure} className="figures-number">
                        {value === undefined ? t('figures.noMedian') : valueText(row.unit, value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroller>
      </Fold>
    </section>
  );
}
