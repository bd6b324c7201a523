export { fileIdsIn } from '../../shared/files/links.js';
export { attachFiles } from './attach-files.js';
export { letGoOfFiles } from './let-go-of-files.js';
export { dropFiles } from './drop-files.js';
export { FileOwners, type FileOwner } from './file-owners.js';
export { filesOf, wordsOfFiles } from './fragments.js';
