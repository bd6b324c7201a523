import type { Problem } from '../../shared/errors.js';
import type { FileView } from '../../shared/files/contract.js';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

export interface RequestOptions {
  body?: unknown;
  /** Sent as is, for requests that are not JSON; bytes are sent as a file. */
  raw?: string | Buffer;
  version?: number;
  key?: string;
  headers?: Record<string, string>;
}

/** Speaks to a node as a browser does: Origin, cookie, JSON. */
export class TestClient {
  constructor(
    readonly origin: string,
    public cookie: string | null = null,
  ) {}

  /** The same person at another node. */
  at(origin: string): TestClient {
    return new TestClient(origin, this.cookie);
  }

  async request<Body = Problem>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<Body>> {
    const sent = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const response = await fetch(`${this.origin}/api/${path}`, {
      method,
      headers: {
        ...(method === 'GET' ? {} : { Origin: this.origin }),
        ...(sent === undefined ? {} : { 'Content-Type': typeof sent === 'string' ? 'application/json' : 'application/octet-stream' }),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...(options.version === undefined ? {} : { 'If-Match': `"${options.version}"` }),
        ...(options.key ? { 'Idempotency-Key': options.key } : {}),
        ...options.headers,
      },
      ...(sent === undefined ? {} : { body: sent as BodyInit }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '') && text.length > 0;
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : undefined) as Body, text };
  }

  /** Uploads a file under a name. */
  upload<Body = FileView>(name: string, content: Buffer, query: Record<string, string> = {}): Promise<Answer<Body>> {
    return this.request<Body>('POST', `files?${new URLSearchParams({ name, ...query })}`, { raw: content });
  }
  get<Body = Problem>(path: string, options?: RequestOptions): Promise<Answer<Body>> {
    return this.request<Body>('GET', path, options);
  }
  post<Body = Problem>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>> {
    return this.request<Body>('POST', path, { body, ...options });
  }
  put<Body = Problem>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>> {
    return this.request<Body>('PUT', path, { body, ...options });
  }
  patch<Body = Problem>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>> {
    return this.request<Body>('PATCH', path, { body, ...options });
  }
  delete<Body = Problem>(path: string, options?: RequestOptions): Promise<Answer<Body>> {
    return this.request<Body>('DELETE', path, options);
  }
}
