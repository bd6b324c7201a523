// `npm run bench`: lists, a thread and new answers against a bare server with the same statements, in one run on one machine.
// Only the ratios mean something elsewhere. `npm run bench -- 10` measures ten seconds each instead of four.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import pg from 'pg';
import { openInstallation } from './installation.mjs';
import { load, send } from './load.mjs';
import { fill, THREADS } from './world.mjs';

const SECONDS = Number(process.argv[2] ?? 4);
const ROUNDS = 3;
const installation = await openInstallation(['server']);

try {
  const ours = await installation.start('Fahrwasser', ['--enable-source-maps', 'dist/server/main.js'], '/api/health/ready', { LIMITS: 'answer=100000000/60,read=100000000/60' });
  const client = new pg.Client(installation.connection);
  await client.connect();
  const world = await fill(client);
  await client.end();
  const bare = await installation.start('bare', ['tests/bench/bare-server.mjs'], '/api/threads', { COOKIE: world.cookie, THREAD: world.thread });
  await report(ours, bare, world);
} finally {
  await installation.close();
}

async function report(ours, bare, world) {
  const get = (path) => ({ origin }) => () => ({ origin, path, headers: { Cookie: world.cookie }, status: 200 });
  const answer = ({ origin }) => () => ({
    origin,
    path: `/api/threads/${world.threads[Math.floor(Math.random() * world.threads.length)]}/posts`,
    method: 'POST',
    headers: { Cookie: world.cookie, Origin: origin, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ kind: 'answer', parentId: null, text: world.text }),
    status: 201,
  });
  const cases = [
    { id: 'P1', name: 'list of 20', make: get('/api/threads'), connections: 8, must: 0.5, sameBytes: true },
    { id: 'P2', name: 'thread + 20 answers', make: get(`/api/threads/${world.thread}`), connections: 8, must: 0.5, sameBytes: true },
    { id: 'P6', name: 'post an answer', make: answer, connections: 8, must: 0.3 },
    { id: 'P6', name: 'post an answer', make: answer, connections: 1, mustP50: 4 },
  ];
  console.log(`\n${THREADS} threads, ${SECONDS} s x ${ROUNDS} rounds, Node.js ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), load generator on the same machine\n`);
  const rows = [];
  for (const { id, name, make, connections, must, mustP50, sameBytes } of cases) {
    const [mine, theirs] = [[], []];
    if (sameBytes && !(await send(undefined, make(ours)())).equals(await send(undefined, make(bare)()))) throw new Error(`${name}: the bare server answers something else`);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [server, results] of [[ours, mine], [bare, theirs]]) {
        const before = cpuOf(server.pid);
        const result = await load(make(server), { connections, seconds: round === 0 ? 1 : SECONDS });
        // The first round only warms up.
        if (round > 0) results.push({ ...result, cpu: (cpuOf(server.pid) - before) / result.size });
      }
    }
    const median = (results, key) => results.map((result) => result[key]).sort((left, right) => left - right)[Math.floor(ROUNDS / 2)];
    const ratio = median(mine, 'perSecond') / median(theirs, 'perSecond');
    const p50 = median(mine, 'p50');
    rows.push({
      '': `${id} ${name}`,
      connections,
      'req/s': Math.round(median(mine, 'perSecond')),
      'bare req/s': Math.round(median(theirs, 'perSecond')),
      'of bare': `${Math.round(ratio * 100)} %`,
      'p50 ms': p50.toFixed(1),
      'p99 ms': median(mine, 'p99').toFixed(1),
      'cpu ms': median(mine, 'cpu').toFixed(2),
      goal: must ? `>= ${must * 100} % of bare` : `p50 <= ${mustP50} ms`,
      met: must ? ratio >= must : p50 <= mustP50,
    });
  }
  console.table(rows);
}

/** Milliseconds of processor time the process has used, where the system tells (Linux). */
function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
