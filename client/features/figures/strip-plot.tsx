import { t } from '../../i18n/index.js';
import { valueText, type FigureGroupName, type FigureRow } from './figure-groups.js';

const [WIDTH, HEIGHT, EDGE] = [160, 24, 6];

/** Every value as a dot on a line from 0 to the largest of its group, the median as a bar. The same stands in the table in numbers. */
export function StripPlot({ group, row, most }: { group: FigureGroupName; row: FigureRow; most: number }) {
  const at = (value: number): number => EDGE + (most === 0 ? 0 : value / most) * (WIDTH - 2 * EDGE);
  const text = (value: number): string => valueText(group, value);
  const values = row.median === null ? t('figures.single', { values: row.values.map(text).join(' · ') }) : t('figures.plotText', { min: text(row.min), max: text(row.max), median: text(row.median) });
  return (
    // Drawn from values: there is no picture to point an img at.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="strip-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={`${row.label}: ${values}`}>
      <line className="strip-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line className="strip-range" x1={at(row.min)} x2={at(row.max)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {row.values.map((value, index) => (
        <circle key={index} className="strip-value" cx={at(value)} cy={HEIGHT / 2} r={3.5} />
      ))}
      {row.median !== null && <line className="strip-median" x1={at(row.median)} x2={at(row.median)} y1={3} y2={HEIGHT - 3} />}
    </svg>
  );
}
