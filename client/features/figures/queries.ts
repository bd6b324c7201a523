import { queryOptions } from '@tanstack/react-query';
import { read, type FiguresQuery } from '../../../shared/figures/contract.js';
import { call } from '../../lib/api.js';

/** What figures are narrowed to. */
export type FiguresSelection = FiguresQuery;

/** Figures over the reports one may read. Among the lists of reports: whatever brings those up to date does it here as well. */
export const figuresOptions = (selection: FiguresSelection) => queryOptions({ queryKey: ['reports', 'list', 'figures', selection], queryFn: ({ signal }) => call(read, { query: selection }, { signal }) });
