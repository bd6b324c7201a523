/** What other features and pages may use of files. */
export { AttachButton } from './attach-button.js';
export { FileLine } from './file-line.js';
export { imageOf, linkTo, withReplaced } from './markdown.js';
export { ReplaceFiles } from './replace-files.js';
export { fileVersionsOptions } from './queries.js';
export { UploadList } from './upload-list.js';
export { useFileDrop } from './use-file-drop.js';
export { useTextFiles } from './use-text-files.js';
export { useUploads } from './use-uploads.js';
export type { FileDrop } from './use-file-drop.js';
export type { Uploads } from './use-uploads.js';
