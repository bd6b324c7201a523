export { visibleThread } from './threads.access.js';
export { visibleSql } from './threads.policy.js';
export { excerptOf } from './excerpt.js';
