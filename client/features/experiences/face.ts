/** What other features may use of experience reports; pages take the whole parts from their own files. */
export { refreshAfter } from './cache.js';
export type { ReadableReport } from './facts.js';
export { LessonCard } from './lesson-card.js';
export { LessonSource } from './lesson-source.js';
export { heaviestFirst } from './obstacles-of-service.js';
export { lessonsOptions, obstaclesOptions, reportListOptions } from './queries.js';
export type { ReportSelection } from './queries.js';
export { ReportResultBadge, ReportVisibilityBadge, WeightBadge } from './report-badges.js';
export { ReportRow, ReportRows } from './report-rows.js';
export { ReportView } from './report-view.js';
export { useGoneReports } from './use-report-list.js';
