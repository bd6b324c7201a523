export { follow, followAlong, followNoLonger } from './follow.js';
export { Subscribables } from './subscribables.js';
