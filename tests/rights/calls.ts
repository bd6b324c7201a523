import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { TestClient } from '../support/client.js';
import type { Cast, Player } from './cast.js';
import type { Scene, Scenes } from './scenes.js';

/** What a request is built from. `act` is the first word of the table's act, `scene` what it is about. */
export interface Situation {
  act: string;
  scene: Scene;
  player: Player;
  cast: Cast;
  scenes: Scenes;
  /** Whom the managers of the own house act on. */
  target: string;
}

export interface Call {
  path: string;
  body?: unknown;
  /** Somebody else than the player: another session, or nobody. */
  client?: TestClient;
}

export const PASSWORD = 'ein sehr langes Kennwort';
const TITLE = 'Wer legt den zweiten Mandanten an?';
const TEXT = 'Das ist ein anderer Text.';

const listOf = (scene: Scene, act: string): string => `threads?service=${scene.service.id}&${act === 'ours' ? 'ours=true' : `list=${act}`}`;

const postOf = ({ act, scene }: Situation): string => (act === 'opening' ? scene.openingId : act === 'comment' ? scene.commentId : scene.answerId);

function change({ act, scene, scenes }: Situation): unknown {
  const links = { serviceIds: [scenes.elsewhere.service.id] };
  const changes: Record<string, unknown> = {
    title: { title: TITLE },
    links,
    phase: { phase: 7 },
    'title-and-links': { title: TITLE, ...links },
    narrow: { visibility: 'organisation' },
    raise: { visibility: 'community' },
    'links-unknown': { serviceIds: [newId()] },
  };
  return changes[act] ?? raise(`no change ${act} of ${scene.threadId}`);
}

function draftOf({ act, scene, scenes }: Situation): unknown {
  if (act === 'answer') return { kind: 'answer', parentId: null, text: TEXT };
  const parents: Record<string, string> = {
    'comment-opening': scene.openingId,
    'comment-answer': scene.answerId,
    'comment-comment': scene.commentId,
    'comment-elsewhere': scenes.elsewhere.answerId,
  };
  return { kind: 'comment', parentId: parents[act] ?? raise(`no parent ${act}`), text: TEXT };
}

function question({ act, scene }: Situation): unknown {
  const serviceIds = act === 'nowhere' ? [] : [act === 'unknown' ? newId() : scene.service.id];
  return { kind: 'question', title: TITLE, text: TEXT, visibility: scene.visibility, serviceIds, componentIds: [], phase: null };
}

function solution(situation: Situation): Call {
  const { act, scene, scenes } = situation;
  const post = act === 'elsewhere' ? scenes.elsewhere.answerId : act === 'rival' ? scene.rivalId : postOf(situation);
  const body = { ...(act === 'foreign-version' ? { serviceVersionId: scenes.elsewhere.service.versionId } : {}), componentIds: [] };
  return { path: `threads/${scene.threadId}/solutions/${post}`, body };
}

function parentOf({ act, scene, scenes }: Situation): string {
  if (act === 'answers') return '';
  return `?parent=${act === 'elsewhere' ? scenes.elsewhere.answerId : scene.answerId}`;
}

const houseKey = ({ scene, cast }: Situation): string => (scene.shape.unknown ? '99999999' : cast.own.key);
const subject = ({ act, scene }: Situation): Call => ({ path: `subscriptions/${act}/${act === 'service' ? scene.service.id : scene.threadId}` });
const suspension = ({ scene, target }: Situation): Call => ({ path: `people/${scene.shape.unknown ? newId() : target}/suspension` });

/** How each route is called. The tables say what is asked, this says in which words. */
export const CALLS: Readonly<Record<string, (situation: Situation) => Call>> = {
  'GET threads': ({ act, scene }) => ({ path: listOf(scene, act) }),
  'GET threads/:id': ({ scene }) => ({ path: `threads/${scene.threadId}` }),
  'GET threads/:id/posts': (situation) => ({ path: `threads/${situation.scene.threadId}/posts${parentOf(situation)}` }),
  'POST threads': (situation) => ({ path: 'threads', body: question(situation) }),
  'PATCH threads/:id': (situation) => ({ path: `threads/${situation.scene.threadId}`, body: change(situation) }),
  'DELETE threads/:id': ({ scene }) => ({ path: `threads/${scene.threadId}` }),
  'POST threads/:id/restore': ({ scene }) => ({ path: `threads/${scene.threadId}/restore` }),
  'POST threads/:id/posts': (situation) => ({ path: `threads/${situation.scene.threadId}/posts`, body: draftOf(situation) }),
  'PUT threads/:id/affects-us': ({ scene }) => ({ path: `threads/${scene.threadId}/affects-us` }),
  'DELETE threads/:id/affects-us': ({ scene }) => ({ path: `threads/${scene.threadId}/affects-us` }),
  'PUT threads/:id/solutions/:postId': solution,
  'DELETE threads/:id/solutions/:postId': (situation) => ({ path: solution(situation).path }),
  'PATCH posts/:id': (situation) => ({ path: `posts/${postOf(situation)}`, body: { text: TEXT } }),
  'DELETE posts/:id': (situation) => ({ path: `posts/${postOf(situation)}` }),
  'POST posts/:id/restore': (situation) => ({ path: `posts/${postOf(situation)}/restore` }),
  'GET posts/:id/revisions': (situation) => ({ path: `posts/${postOf(situation)}/revisions` }),
  'PUT posts/:id/helpful': (situation) => ({ path: `posts/${postOf(situation)}/helpful` }),
  'DELETE posts/:id/helpful': (situation) => ({ path: `posts/${postOf(situation)}/helpful` }),

  'GET services': () => ({ path: 'services' }),
  'GET services/choices': () => ({ path: 'services/choices' }),
  'GET services/:slug': ({ scene }) => ({ path: `services/${scene.service.slug}` }),
  'GET components': () => ({ path: 'components' }),
  'GET phases': () => ({ path: 'phases' }),
  'GET rollouts': ({ scene }) => ({ path: `rollouts?service=${scene.service.slug}` }),
  'PUT rollouts/:serviceId': ({ scene }) => ({ path: `rollouts/${scene.service.id}`, body: { state: 'active', phase: 7, goLiveOn: null } }),

  'GET organisations': () => ({ path: 'organisations' }),
  'GET organisations/:key': (situation) => ({ path: `organisations/${houseKey(situation)}` }),
  'GET organisations/:key/people': (situation) => ({ path: `organisations/${houseKey(situation)}/people` }),
  'PUT people/:id/suspension': suspension,
  'DELETE people/:id/suspension': suspension,

  'GET session': () => ({ path: 'session' }),
  'POST session': ({ act, player, cast }) => ({
    path: 'session',
    body: { mail: player.person?.mail ?? 'niemand@pruefhausen.example', password: act === 'right' ? PASSWORD : 'ein ganz anderes Kennwort' },
    client: cast.world.guest(),
  }),
  'DELETE session': () => ({ path: 'session' }),
  'GET me/sessions': () => ({ path: 'me/sessions' }),
  'DELETE me/sessions': () => ({ path: 'me/sessions' }),
  'PUT me/password': ({ act }) => ({ path: 'me/password', body: { current: act === 'right' ? PASSWORD : 'ein ganz anderes Kennwort', next: 'ein neues langes Kennwort' } }),
  'POST password-resets': ({ act, player }) => ({ path: 'password-resets', body: { mail: act === 'known' && player.person ? player.person.mail : 'niemand@pruefhausen.example' } }),
  'POST password-resets/redeem': () => ({ path: 'password-resets/redeem', body: { token: randomBytes(32).toString('base64url'), password: 'ein neues langes Kennwort' } }),

  'PUT subscriptions/:kind/:id': subject,
  'DELETE subscriptions/:kind/:id': subject,

  'GET pages/:name': ({ scene }) => ({ path: `pages/${scene.shape.unknown ? 'gibt-es-nicht' : 'hilfe'}` }),
  'GET openapi.json': () => ({ path: 'openapi.json' }),
  'GET health/live': () => ({ path: 'health/live' }),
  'GET health/ready': () => ({ path: 'health/ready' }),
};

/** Routes whose call may end sessions: they are called by somebody made for it. */
export const ENDS_SESSIONS: readonly string[] = ['POST session', 'DELETE session', 'DELETE me/sessions', 'PUT me/password', 'POST password-resets'];

function raise(message: string): never {
  throw new Error(message);
}
