/** What other features and pages may use of threads. */
export { AskForm } from './ask-form.js';
export { refreshAfter } from './cache.js';
export { threadListOptions } from './queries.js';
export type { ThreadSelection } from './queries.js';
export { readFilter, selectionOf } from './selection-address.js';
export { ThreadFilters } from './thread-filters.js';
export { ThreadLinks } from './thread-links.js';
export { ThreadList } from './thread-list.js';
export { ThreadListEmpty } from './thread-list-empty.js';
export { ThreadRows } from './thread-rows.js';
export { ThreadStateBadge } from './thread-state.js';
export { ThreadView } from './thread-view.js';
