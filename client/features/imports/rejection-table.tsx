import { useRef, useState } from 'react';
import type { ImportReport } from '../../../shared/imports/contract.js';
import { t } from '../../i18n/index.js';
import { csvOf, downloadCsv } from '../../lib/csv.js';
import { formatNumber } from '../../lib/dates.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { Button } from '../../ui/button.js';
import { LoadMore } from '../../ui/load-more.js';
import { TableScroller } from '../../ui/table-scroller.js';

const AT_ONCE = 100;

/** Every rejected line with its reasons, a hundred at a time, and all of them as a file. */
export function RejectionTable({ report: { rejections, rejected } }: { report: ImportReport }) {
  const [most, setMost] = useState(AT_ONCE);
  const box = useRef<HTMLDivElement>(null);
  const shown = rejections.slice(0, most);
  const growing = useEndFocus(box, 'tbody th', shown.length, rejections.length > shown.length);
  const head = [t('imports.rejections.line'), t('imports.rejections.column'), t('imports.rejections.value'), t('imports.rejections.reason')];
  return (
    <div className="stack" ref={box}>
      <h3>{t('imports.rejections.heading', { count: rejected.lines })}</h3>
      <p>
        {t('imports.rejections.reasons', { count: rejected.reasons })}
        {rejected.reasons > rejections.length && ` ${t('imports.rejections.limited', { shown: formatNumber(rejections.length) })}`}
      </p>
      <p>
        <Button size="small" icon="download" onClick={() => downloadCsv(t('imports.rejections.fileName'), csvOf([head, ...rejections.map(({ line, column, value, reason }) => [line, column, value, reason])]))}>
          {t('imports.rejections.download')}
        </Button>
      </p>
      <TableScroller label={t('imports.rejections.label')}>
        <table className="import-rejections">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, value, reason }, index) => (
              <tr key={index}>
                <th scope="row" tabIndex={-1}>
                  {formatNumber(line)}
                </th>
                <td>{column !== null && <code>{column}</code>}</td>
                <td>{value}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroller>
      <LoadMore
        hasMore={rejections.length > shown.length}
        busy={false}
        onLoad={() => {
          growing();
          setMost(most + AT_ONCE);
        }}
        shown={shown.length}
      />
    </div>
  );
}
