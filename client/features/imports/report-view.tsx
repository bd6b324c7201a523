import { useId } from 'react';
import { IMPORT_ACTIONS, type ImportExample, type ImportReport } from '../../../shared/imports/contract.js';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { TableScroller } from '../../ui/table-scroller.js';
import { RejectionTable } from './rejection-table.js';
import { TakingHeading } from './taking-heading.js';

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** What a file would change, in the order of the command line: how it was read, counts, examples, what was rejected. */
export function ReportView({ report }: { report: ImportReport }) {
  const { counts, consequence, rejected } = report;
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <TakingHeading id={id}>{t('imports.report.heading', { title: report.title })}</TakingHeading>
      <p>{t('imports.report.read', { encoding: t(`imports.report.encodings.${report.encoding}`), delimiter: t(`imports.report.delimiters.${DELIMITERS[report.delimiter]}`) })}</p>
      {report.ignoredColumns.length > 0 && <p className="import-columns">{t('imports.report.ignored', { columns: report.ignoredColumns.join(', ') })}</p>}
      <TableScroller label={t('imports.report.countsLabel')}>
        <table className="import-counts">
          <thead>
            <tr>
              <th scope="col">{t('imports.report.what')}</th>
              <th scope="col">{t('imports.report.count')}</th>
            </tr>
          </thead>
          <tbody>
            {[...IMPORT_ACTIONS.map((action) => [t(`imports.report.actions.${action}`), counts[action]] as const), [t('imports.report.rejected'), rejected.lines] as const].map(([name, count]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      {consequence && <p>{t('imports.report.consequence', { title: consequence.title, new: formatNumber(consequence.new), changed: formatNumber(consequence.changed) })}</p>}
      {!report.complete && <p>{t(rejected.lines > 0 ? 'imports.report.incompleteRejected' : 'imports.report.incompletePartial')}</p>}
      {report.examples.length > 0 && (
        <>
          <h3>{t('imports.report.examples')}</h3>
          <ul className="import-examples">
            {report.examples.map((example) => (
              <Example key={`${example.action} ${example.line ?? ''} ${example.name}`} example={example} />
            ))}
          </ul>
        </>
      )}
      {rejected.reasons > 0 && <RejectionTable report={report} />}
    </section>
  );
}

function Example({ example: { action, line, name, changes } }: { example: ImportExample }) {
  const words = { action: t(`imports.report.actions.${action}`), name };
  return (
    <li>
      {line === null ? t('imports.report.example', words) : t('imports.report.exampleOfLine', { ...words, line: formatNumber(line) })}
      {changes.length > 0 && (
        <ul>
          {changes.map(({ label, before, after }) => (
            <li key={label}>{t('imports.report.change', { label, before: shown(before), after: shown(after) })}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

const shown = (value: string | number | null): string => (value === null ? t('imports.report.noValue') : t('imports.report.value', { value }));
