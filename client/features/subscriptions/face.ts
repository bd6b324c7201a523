/** What other features may use of following. */
export { refreshAfter } from './cache.js';
export { FollowButton, type FollowButtonProps } from './follow-button.js';
