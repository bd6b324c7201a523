import { Agent, request } from 'node:http';

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Ends the connections that are kept for the next request. */
export const hangUp = (): void => agent.destroy();

/** What `TestClient` does, for ten thousand requests in a row: over connections that stay open, in half the time. */
export function ask(at: { origin: string; cookie: string | null }, method: string, path: string, options: { body?: unknown; raw?: Buffer | undefined; version?: number } = {}): Promise<Reply> {
  const sent = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  const headers = {
    ...(method === 'GET' ? {} : { Origin: at.origin }),
    ...(sent === undefined ? {} : { 'Content-Type': options.raw ? 'application/octet-stream' : 'application/json', 'Content-Length': Buffer.byteLength(sent) }),
    ...(at.cookie ? { Cookie: at.cookie } : {}),
    ...(options.version === undefined ? {} : { 'If-Match': `"${options.version}"` }),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${at.origin}/api/${path}`, { method, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const json = /json/.test(response.headers['content-type'] ?? '') && text.length > 0;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: json ? JSON.parse(text) : undefined, text });
      });
    });
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // A kept connection that the server was just closing: the request never arrived and is sent again over another one.
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(ask(at, method, path, options));
      else reject(error);
    });
    outgoing.end(sent);
  });
}
