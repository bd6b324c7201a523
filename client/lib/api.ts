import { ERRORS, type ErrorCode, type Problem } from '../../shared/errors.js';
import type { CallOf, ResponseOf, RouteContract } from '../../shared/route.js';

/** What can go wrong with a call: the server's codes, and `network` where no answer came. */
export type ApiErrorCode = ErrorCode | 'network';

/** A call that was not carried out, with what the server said about it. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly status: number,
    readonly problem: Problem | null,
    readonly retryAfter: number | null,
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

export interface CallOptions {
  /** Belongs to the form instance: sending again repeats it, so nothing is created twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Sent to its end although the page is being left. */
  leaving?: boolean;
}

type Arguments<Contract extends RouteContract> = keyof CallOf<Contract> extends never
  ? [input?: undefined, options?: CallOptions]
  : [input: CallOf<Contract>, options?: CallOptions];

interface AnyInput {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  version?: number | null;
}

// An answer that takes longer than this will not come through the proxy in front of a town hall either.
const PATIENCE = 30_000;
// Browsers send 64 kB of a page that is gone, in bytes, and refuse more altogether; three of them are one letter at most.
const KEPT_ALIVE = 20_000;

/** Calls one endpoint by its contract; throws `ApiError` for everything but success. */
export async function call<const Contract extends RouteContract>(contract: Contract, ...[input, options]: Arguments<Contract>): Promise<ResponseOf<Contract>> {
  const parts = (input ?? {}) as AnyInput;
  const address = addressOf(contract.path, parts);
  const known = contract.method === 'GET' ? answered.get(address) : undefined;
  const response = await send(address, {
    method: contract.method,
    headers: headersOf(parts, options, known?.tag),
    credentials: 'same-origin',
    ...(options?.leaving && JSON.stringify(parts.body ?? null).length < KEPT_ALIVE ? { keepalive: true } : {}),
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(options?.signal ? { signal: AbortSignal.any([options.signal, AbortSignal.timeout(PATIENCE)]) } : { signal: AbortSignal.timeout(PATIENCE) }),
  });
  if (response.status === 304 && known) return known.body as ResponseOf<Contract>;
  if (!response.ok) throw await errorOf(response);
  if (contract.response === null || response.status === 204) return undefined as ResponseOf<Contract>;
  const received = await body(response);
  if (contract.method === 'GET') remember(address, response.headers.get('etag'), received);
  return received as ResponseOf<Contract>;
}

// What was answered last and its tag: looking again (every 30 seconds without a socket) transfers nothing unless
// something has changed. In memory only, and the server decides with the reader's rights of that moment.
const answered = new Map<string, { tag: string; body: unknown }>();
const REMEMBERED = 50;

function remember(address: string, tag: string | null, received: unknown): void {
  answered.delete(address);
  if (tag === null) return;
  answered.set(address, { tag, body: received });
  const oldest = answered.keys().next().value;
  if (answered.size > REMEMBERED && oldest !== undefined) answered.delete(oldest);
}

/** Forgets what was answered: at signing out, so that nothing of a person stays in a shared browser. */
export const forgetAnswers = (): void => answered.clear();

/** A key for one form instance; a new one after the form has been sent successfully. */
export const newIdempotencyKey = (): string =>
  // randomUUID exists only in secure contexts; a test server in the intranet may speak plain http.
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function addressOf(path: string, { params = {}, query = {} }: AnyInput): string {
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/${filled}${text ? `?${text}` : ''}`;
}

function headersOf(parts: AnyInput, options?: CallOptions, tag?: string): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (parts.body !== undefined) headers.set('content-type', 'application/json');
  if (typeof parts.version === 'number') headers.set('if-match', `"${parts.version}"`);
  if (tag) headers.set('if-none-match', tag);
  if (options?.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey);
  return headers;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted && (init.signal.reason as DOMException | undefined)?.name !== 'TimeoutError') throw cause;
    throw new ApiError('network', 0, null, null);
  }
}

async function body(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ApiError('network', response.status, null, null);
  }
}

const errorOf = async (response: Response): Promise<ApiError> => apiError(response.status, (await response.json().catch(() => null)) as Problem | null, response.headers.get('retry-after'));

/** What an answer that is no success means; `problem` is its body where that is ours. */
export function apiError(status: number, problem: Problem | null, wait: string | null): ApiError {
  const known = problem && problem.code in ERRORS ? (problem.code as ErrorCode) : null;
  const header = Number(wait);
  const retryAfter = problem?.retryAfter ?? (Number.isFinite(header) && header > 0 ? header : null);
  return new ApiError(known ?? byStatus(status), status, problem, retryAfter);
}

/** For answers that are not ours, as from a proxy in between. */
function byStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 429) return 'rate_limited';
  return status >= 502 && status <= 504 ? 'unavailable' : 'internal';
}
