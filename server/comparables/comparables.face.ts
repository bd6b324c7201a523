export { distanceSql, reasonSql } from './distance-sql.js';
