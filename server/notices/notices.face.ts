export { NoticeSubjects } from './notice-subjects.js';
export { Notices, type Told } from './notices.js';
export { unseenSql } from './unseen-sql.js';
