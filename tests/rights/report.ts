import type { Trial } from './run-cells.js';

const HEADERS = ['route', 'act', 'visibility', 'state', 'expected', 'got', 'actors'];
const MOST = 80;

/** The cells that came out otherwise, as a table to read; empty when there is none. */
export function deviations(trials: readonly Trial[]): string {
  const wrong = trials.filter(({ cell, got }) => cell.expected !== got);
  if (wrong.length === 0) return '';
  const alike = Map.groupBy(wrong, ({ cell, got }) => JSON.stringify([cell.route, cell.act, cell.visibility ?? '', cell.state, cell.expected, got]));
  const rows = [...alike].map(([facts, of]) => [...(JSON.parse(facts) as string[]), of.map(({ cell }) => cell.column).join(', ')]);
  const shown = [HEADERS, ...rows.slice(0, MOST)];
  const widths = HEADERS.map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  const lines = shown.map((row) => row.map((word, column) => word.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  return [`${wrong.length} of ${trials.length} cells deviate`, '', ...lines, ...(rows.length > MOST ? ['…'] : [])].join('\n');
}
