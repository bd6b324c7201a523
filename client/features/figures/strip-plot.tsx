import { t } from '../../i18n/index.js';
import { valueText, type FigureRow } from './figure-groups.js';

const [WIDTH, HEIGHT, EDGE] = [160, 24, 6];

/** What all rows of one unit are drawn on, so that they can be compared by eye; nought is always on it. */
export interface Scale {
  from: number;
  to: number;
}

export function scaleOf(rows: readonly FigureRow[], { unit }: FigureRow): Scale {
  const alike = rows.filter((row) => row.unit === unit);
  return { from: Math.min(0, ...alike.map(({ min }) => min)), to: Math.max(0, ...alike.map(({ max }) => max)) };
}

/** Every value as a dot on the scale, the median as a bar. The same stands in the table in numbers. */
export function StripPlot({ row, scale }: { row: FigureRow; scale: Scale }) {
  const at = (value: number): number => EDGE + (scale.to === scale.from ? 0 : (value - scale.from) / (scale.to - scale.from)) * (WIDTH - 2 * EDGE);
  const text = (value: number): string => valueText(row.unit, value);
  const values =
    row.median === null
      ? t('figures.plotSingle', { values: row.values.map(text).join(' · '), unit: t(`figures.unit.${row.unit}`) })
      : t('figures.plotText', { min: text(row.min), max: text(row.max), median: text(row.median), unit: t(`figures.unit.${row.unit}`) });
  return (
    // Drawn from values: there is no picture to point an img at.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg className="strip-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={`${row.label}: ${values}`}>
      <line className="strip-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line className="strip-axis" x1={at(0)} x2={at(0)} y1={HEIGHT / 2 - 5} y2={HEIGHT / 2 + 5} />
      <line className="strip-range" x1={at(row.min)} x2={at(row.max)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {row.values.map((value, index) => (
        <circle key={index} className="strip-value" cx={at(value)} cy={HEIGHT / 2} r={3.5} />
      ))}
      {row.median !== null && <line className="strip-median" x1={at(row.median)} x2={at(row.median)} y1={3} y2={HEIGHT - 3} />}
    </svg>
  );
}
