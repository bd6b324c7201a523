export { follow, followAlong, followersMove, followNoLonger, unfollow } from './follow.js';
export { Subscribables } from './subscribables.js';
