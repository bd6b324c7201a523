import { Agent, request } from 'node:http';

/** Sends one request and reads the whole answer. Raises when the status is another than expected. */
export function send(agent, { origin, path, method = 'GET', headers = {}, body, status }) {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { agent, method, headers: body ? { ...headers, 'Content-Length': Buffer.byteLength(body) } : headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => (answer.statusCode === status ? resolve(Buffer.concat(chunks)) : reject(new Error(`${method} ${path}: ${answer.statusCode} ${Buffer.concat(chunks).toString()}`))));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Keeps so many connections busy for so many seconds; `next` makes each request.
 * Returns requests per second and the latencies in milliseconds that half and 99 of 100 stayed under.
 */
export async function load(next, { connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true });
  const latencies = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const from = performance.now();
        await send(agent, next());
        latencies.push(performance.now() - from);
      }
    }),
  );
  const took = (performance.now() - begun) / 1_000;
  agent.destroy();
  latencies.sort((left, right) => left - right);
  const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { perSecond: latencies.length / took, p50: at(0.5), p99: at(0.99), size: latencies.length };
}
