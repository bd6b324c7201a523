import type { RouteContract } from '../../shared/route.js';
import { hash } from '@node-rs/argon2';
import { hasNoSession } from './actors.js';
import { ask, type Reply } from './ask.js';
import { CALLS, ENDS_SESSIONS, PASSWORD } from './calls.js';
import type { Cast, Player } from './cast.js';
import { outcomeOf } from './outcomes.js';
import type { Cell } from './rights-table.js';
import type { Scene, Scenes } from './scenes.js';
import { showsOf } from './shown.js';

/** A cell with everything it needs, and later with what came of it. */
export interface Trial {
  cell: Cell;
  contract: RouteContract;
  scene: Scene;
  player: Player;
  /** The person to be suspended, where the route is about one. */
  target: string;
  got: string;
  body: unknown;
  /** Status, headers and body, without what differs in every answer. */
  fingerprint: string;
}

/** One password for all: hashing one for each would take longer than everything else. */
export const passwordHash = (): Promise<string> => hash(PASSWORD);

/** Sets the scene of a cell; rows are written later, all at once. */
export async function prepare(cell: Cell, contract: RouteContract, cast: Cast, scenes: Scenes, hashed: string): Promise<Trial> {
  const { column, route, state } = cell;
  const place = { visibility: cell.visibility ?? ('community' as const), state, column };
  const scene = contract.method === 'GET' ? scenes.read(place) : scenes.fresh({ ...place, ownService: /rollouts|subscriptions|contact-requests|announcements|publication-checks|pin$|reference|service-versions/.test(route) });
  const player = ENDS_SESSIONS.includes(route) ? await cast.make(column, hashed) : cast.player(column);
  return { cell, contract, scene, player, target: await targetOf(route, scene, cast), got: '', body: undefined, fingerprint: '' };
}

async function targetOf(route: string, { shape }: Scene, cast: Cast): Promise<string> {
  if (!route.includes('people/:id') || shape.unknown) return cast.somebody.own.id;
  const { person } = await cast.make(shape.person === 'suspended' ? 'suspended own' : shape.person === 'gone-over' ? 'moved author' : 'own member');
  return person?.id ?? '';
}

/** Sends the request of a cell and notes its outcome. */
export async function run(trial: Trial, cast: Cast, scenes: Scenes): Promise<void> {
  const { cell, contract, scene, player, target } = trial;
  const [act = '', ...how] = cell.act.split(' ');
  const word = act === 'stale' || act === 'unversioned' ? '' : act;
  const call = CALLS[cell.route]?.({ act: word, scene, player, cast, scenes, target });
  if (!call) throw new Error(`nobody knows how to call ${cell.route}`);
  const unversioned = !contract.versioned || [act, ...how].includes('unversioned');
  const version = [act, ...how].includes('stale') ? 1 : 2;
  const answer = await ask(call.client ?? player.client, contract.method, call.path, { body: call.body, raw: call.raw, ...(unversioned ? {} : { version }) });
  trial.got = outcome(answer, trial);
  if (contract.method === 'GET') trial.body = answer.body;
  trial.fingerprint = fingerprintOf(answer);
}

function outcome(answer: Reply, { cell, contract, scene }: Trial): string {
  if (answer.status !== contract.status) return `${outcomeOf((answer.body as { code?: string } | undefined)?.code)}${answer.status >= 500 ? ` ${answer.status}` : ''}`;
  // Public, but it must not know somebody whose access has ended.
  if (cell.route === 'GET session' && hasNoSession(cell.column) && (answer.body as { me: unknown }).me !== null) return 'is somebody';
  return showsOf(cell.route, cell.act, scene, answer.body) ?? 'ok';
}

const VARYING = new Set(['date', 'connection', 'keep-alive']);

function fingerprintOf(answer: Reply): string {
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !VARYING.has(name))
    .map(([name, value]) => `${name}: ${String(value).replace(/'nonce-[^']*'/g, "'nonce'")}`);
  return [answer.status, ...headers.sort(), answer.text.replace(/"requestId":"[^"]*"/, '"requestId":""')].join('\n');
}

/** As many at a time as keep both the server and the database busy. */
export async function together<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, width = 8): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
