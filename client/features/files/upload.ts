import type { FileView } from '../../../shared/files/contract.js';
import { upload } from '../../../shared/files/contract.js';
import type { Problem } from '../../../shared/errors.js';
import { ApiError, apiError } from '../../lib/api.js';

export interface UploadOptions {
  name: string;
  /** The file it is the next version of. */
  replaces?: string | undefined;
  /** How much of it has left, 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Sends one file as the body of a request. Only an XMLHttpRequest tells how far it is. Throws `ApiError`; `AbortError` when cancelled. */
export function uploadFile(file: Blob, { name, replaces, onProgress, signal }: UploadOptions): Promise<FileView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, `/api/${upload.path}?${new URLSearchParams({ name, ...(replaces ? { replaces } : {}) })}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status === upload.status && body) resolve(body as FileView);
      else reject(apiError(request.status, body as Problem | null, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => reject(new ApiError('network', 0, null, null));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
