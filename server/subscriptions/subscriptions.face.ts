export { follow, followAlong, followNoLonger, unfollow } from './follow.js';
export { Subscribables } from './subscribables.js';
