import type { Problem } from '../../shared/errors.js';
import type { ResponseOf, RouteContract } from '../../shared/route.js';
import { ApiError, apiError } from './api.js';

export interface SendOptions {
  query: Record<string, string>;
  /** How much of it has left, 0 to 1. */
  onProgress: (part: number) => void;
  /** Belongs to the form instance: sending again repeats it. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** Sends one file as the body of a request. Only an XMLHttpRequest tells how far it is. Throws `ApiError`; `AbortError` when cancelled. */
export function sendFile<const Contract extends RouteContract>(contract: Contract, file: Blob, { query, onProgress, idempotencyKey, signal }: SendOptions): Promise<ResponseOf<Contract>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(contract.method, `/api/${contract.path}?${new URLSearchParams(query)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json');
    if (idempotencyKey !== undefined) request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status === contract.status && body) resolve(body as ResponseOf<Contract>);
      else reject(apiError(request.status, body as Problem | null, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => reject(new ApiError('network', 0, null, null));
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
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
