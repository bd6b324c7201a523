import { upload, type FileView } from '../../../shared/files/contract.js';
import { sendFile } from '../../lib/send-file.js';

export interface UploadOptions {
  name: string;
  /** The file it is the next version of. */
  replaces?: string | undefined;
  /** How much of it has left, 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Uploads a file for a text. Throws `ApiError`; `AbortError` when cancelled. */
export const uploadFile = (file: Blob, { name, replaces, onProgress, signal }: UploadOptions): Promise<FileView> =>
  sendFile(upload, file, { query: { name, ...(replaces ? { replaces } : {}) }, onProgress, signal });
