import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { Meilisearch } from 'meilisearch';

/** Where Meilisearch is, and a key that may do no more than search needs. */
export interface SearchConnection {
  readonly url: string;
  readonly key: string;
  /** Milliseconds until PostgreSQL answers a search instead; 1.5 s where it is not said. */
  readonly patience?: number;
  /** Brings an embedded one back that has died; nothing where somebody else runs it. */
  revive?(): Promise<void>;
}

/** An answer of Meilisearch other than success. */
class MeilisearchError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(`Meilisearch: ${status} ${code}`);
  }
}

/** Whether Meilisearch answered that there is no such index: it is there, only empty. The library wraps what a client raises. */
export const isIndexMissing = (error: unknown): boolean => error instanceof Error && error.cause instanceof MeilisearchError && error.cause.code === 'index_not_found';

const AGENTS = { keepAlive: true, noDelay: true, maxSockets: 32 };

/**
 * A client over connections that stay open. Node's own fetch waits some 48 ms per search for the other side to confirm
 * (stack.md 8). `patience`: milliseconds until an answer counts as none.
 */
export function meilisearchClient({ url, key }: SearchConnection, patience: number): Meilisearch {
  const secure = url.startsWith('https:');
  const agent = secure ? new HttpsAgent(AGENTS) : new HttpAgent(AGENTS);
  const send = secure ? httpsRequest : httpRequest;
  const httpClient = (address: unknown, init: RequestInit = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const body = typeof init.body === 'string' ? init.body : undefined;
      const headers = Object.fromEntries(new Headers(init.headers).entries());
      const sent = send(
        String(address),
        { agent: agent as HttpAgent, method: init.method ?? 'GET', headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) }, signal: AbortSignal.timeout(patience) },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            try {
              resolve(parsed(answer.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')));
            } catch (error) {
              reject(error as Error);
            }
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return new Meilisearch({ host: url, apiKey: key, httpClient });
}

function parsed(status: number, text: string): unknown {
  const body: unknown = text ? JSON.parse(text) : undefined;
  if (status >= 200 && status < 300) return body;
  throw new MeilisearchError(status, (body as { code?: string } | undefined)?.code ?? '');
}
