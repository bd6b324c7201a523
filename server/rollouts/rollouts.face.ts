export { furtherSql } from './service-pointer.js';
