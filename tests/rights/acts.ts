import type { Answer } from '../support/client.js';
import type { TestPerson } from '../support/factories.js';
import type { Cast } from './cast.js';
import type { Scene } from './scenes.js';

type Act = (scene: Scene, by: { asker: TestPerson; author: TestPerson; reader: TestPerson; coordinator: TestPerson }) => Promise<Answer<unknown>>;

/** One act for every event about threads, by somebody who may. */
const ACTS: Readonly<Record<string, Act>> = {
  'posts.created': ({ threadId }, { author }) => author.client.post(`threads/${threadId}/posts`, { kind: 'answer', parentId: null, text: 'Noch eine Antwort.' }),
  'posts.changed': ({ answerId }, { author }) => author.client.patch(`posts/${answerId}`, { text: 'Eine andere Antwort.' }, { version: 2 }),
  'posts.deleted': ({ answerId }, { author }) => author.client.delete(`posts/${answerId}`, { version: 2 }),
  'posts.restored': ({ answerId }, { author }) => author.client.post(`posts/${answerId}/restore`),
  'posts.helpful-changed': ({ answerId }, { reader }) => reader.client.put(`posts/${answerId}/helpful`),
  'solutions.marked': ({ threadId, answerId }, { asker }) => asker.client.put(`threads/${threadId}/solutions/${answerId}`, { componentIds: [] }),
  'solutions.unmarked': ({ threadId, answerId }, { asker }) => asker.client.delete(`threads/${threadId}/solutions/${answerId}`),
  'requests.offered': ({ threadId, thirdId }, { asker }) => asker.client.post(`threads/${threadId}/requests`, { organisationIds: [thirdId] }),
  'referrals.changed': ({ referralId }, { coordinator }) => coordinator.client.patch(`referrals/${referralId}`, { reason: 'Eingang bestätigt.', reference: 'INC-1', followUpOn: null }, { version: 2 }),
  'threads.changed': ({ threadId }, { asker }) => asker.client.patch(`threads/${threadId}`, { title: 'Ein anderer Titel' }, { version: 2 }),
  'threads.deleted': ({ threadId }, { asker }) => asker.client.delete(`threads/${threadId}`, { version: 2 }),
  'threads.restored': ({ threadId }, { asker }) => asker.client.post(`threads/${threadId}/restore`),
};

/** Does what leads to this event and gives the scene it happened in, which for a new thread is another one. */
export async function actOn(type: string, scene: Scene, cast: Cast): Promise<Scene> {
  const { somebody } = cast;
  if (type === 'threads.created') return { ...scene, threadId: await cast.world.question(somebody.own, { visibility: scene.visibility, serviceIds: [scene.service.id] }) };
  if (type === 'reports.created') return { ...scene, reportId: await cast.world.draft(somebody.own) };
  if (type.startsWith('reports.')) return onReport(type, scene, cast);
  const author = scene.visibility === 'organisation' ? somebody.own : somebody.other;
  const answer = type === 'threads.affects-us-changed' ? await affects(scene, cast) : type === 'requests.changed' ? await declines(scene, cast) : await ACTS[type]?.(scene, { asker: somebody.own, author, reader: cast.player('own member').person ?? author, coordinator: cast.personOf('own coordinator') });
  if (!answer || answer.status >= 300) throw new Error(`${type}: ${answer?.status ?? 'nobody knows how'} ${answer?.text ?? ''}`);
  return scene;
}

// Once pressed, it is released.
const affects = ({ threadId, shape }: Scene, { somebody }: Cast): Promise<Answer<unknown>> => {
  const path = `threads/${threadId}/affects-us`;
  return shape.affected ? somebody.other.client.delete(path) : somebody.other.client.put(path);
};

const editorOf = (cast: Cast): TestPerson => cast.player('own editor').person ?? cast.somebody.own;
async function onReport(type: string, scene: Scene, cast: Cast): Promise<Scene> {
  const path = `experience-reports/${scene.reportId}`;
  const editor = editorOf(cast).client;
  const acts: Record<string, () => Promise<Answer<unknown>>> = {
    'reports.saved': () => cast.somebody.own.client.put(`${path}/sections/situation`, { content: { text: 'Anders.' } }, { version: 2 }),
    'reports.removed': () => editor.delete(path, { version: 2 }),
    'reports.published': () => editor.post(`${path}/publish`, { visibility: scene.visibility }, { version: 2 }),
    'reports.changed': () => (scene.shape.report === 'review' ? editor.delete(`${path}/review`, { version: 2 }) : editor.patch(path, { visibility: 'community' }, { version: 2 })),
    'reports.helped-changed': () => cast.somebody.other.client.put(`${path}/helped`),
    'reports.asked': () =>
      cast.somebody.own.client.post(`${path}/threads`, { kind: 'question', title: 'Wie lange dauerte der Mandant?', text: 'Bei uns steht das noch an.', visibility: scene.visibility, serviceIds: [scene.service.id], componentIds: [], phase: null }),
  };
  const answer = await acts[type]?.();
  if (!answer || answer.status >= 300) throw new Error(`${type}: ${answer?.status ?? 'nobody knows how'} ${answer?.text ?? ''}`);
  return scene;
}

const declines = ({ requestId }: Scene, { somebody }: Cast): Promise<Answer<unknown>> => somebody.other.client.put(`requests/${requestId}/declined`, { reason: null }, { version: 2 });
