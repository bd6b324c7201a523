export { follow } from './follow.js';
export { Subscribables } from './subscribables.js';
