import { queryOptions } from '@tanstack/react-query';
import { listReports, read, type FiguresQuery, type ReportBehind } from '../../../shared/figures/contract.js';
import { PAGE_SIZE_MAX } from '../../../shared/pagination.js';
import { call } from '../../lib/api.js';

/** What figures are narrowed to. */
export type FiguresSelection = FiguresQuery;

/** Figures over the reports one may read. Among the lists of reports: whatever brings those up to date does it here as well. */
export const figuresOptions = (selection: FiguresSelection) => queryOptions({ queryKey: ['reports', 'list', 'figures', selection], queryFn: ({ signal }) => call(read, { query: selection }, { signal }) });

/** Every report behind the figures, however many: page after page. */
export async function everyReport(selection: FiguresSelection): Promise<ReportBehind[]> {
  const all: ReportBehind[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: ReportBehind[]; nextCursor: string | null } = await call(listReports, { query: { ...selection, limit: PAGE_SIZE_MAX, ...(cursor ? { cursor } : {}) } });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
