/** What other features may use of threads; pages take the whole parts (thread page, ask form, lists) from their own files. */
export { addToAnswerDraft } from './answer-draft.js';
export type { AskPlace } from './ask-form.js';
export { refreshAfter } from './cache.js';
/** The form for a question, for `lazy`: it brings the editor along. */
export const loadAskForm = () => import('./ask-form.js').then(({ AskForm }) => ({ default: AskForm }));
export { threadListOptions } from './queries.js';
export type { ThreadSelection } from './queries.js';
export { ThreadLinks } from './thread-links.js';
export { ThreadRows } from './thread-rows.js';
export { ThreadStateBadge } from './thread-state.js';
