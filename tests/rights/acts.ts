import type { Answer } from '../support/client.js';
import type { TestPerson } from '../support/factories.js';
import type { Cast } from './cast.js';
import type { Scene } from './scenes.js';

type Act = (scene: Scene, by: { asker: TestPerson; author: TestPerson; reader: TestPerson }) => Promise<Answer<unknown>>;

/** One act for every event about threads, by somebody who may. */
const ACTS: Readonly<Record<string, Act>> = {
  'posts.created': ({ threadId }, { author }) => author.client.post(`threads/${threadId}/posts`, { kind: 'answer', parentId: null, text: 'Noch eine Antwort.' }),
  'posts.changed': ({ answerId }, { author }) => author.client.patch(`posts/${answerId}`, { text: 'Eine andere Antwort.' }, { version: 2 }),
  'posts.deleted': ({ answerId }, { author }) => author.client.delete(`posts/${answerId}`, { version: 2 }),
  'posts.restored': ({ answerId }, { author }) => author.client.post(`posts/${answerId}/restore`),
  'posts.helpful-changed': ({ answerId }, { reader }) => reader.client.put(`posts/${answerId}/helpful`),
  'solutions.marked': ({ threadId, answerId }, { asker }) => asker.client.put(`threads/${threadId}/solutions/${answerId}`, { componentIds: [] }),
  'solutions.unmarked': ({ threadId, answerId }, { asker }) => asker.client.delete(`threads/${threadId}/solutions/${answerId}`),
  'threads.changed': ({ threadId }, { asker }) => asker.client.patch(`threads/${threadId}`, { title: 'Ein anderer Titel' }, { version: 2 }),
  'threads.deleted': ({ threadId }, { asker }) => asker.client.delete(`threads/${threadId}`, { version: 2 }),
  'threads.restored': ({ threadId }, { asker }) => asker.client.post(`threads/${threadId}/restore`),
};

/** Does what leads to this event and gives the scene it happened in, which for a new thread is another one. */
export async function actOn(type: string, scene: Scene, cast: Cast): Promise<Scene> {
  const { somebody } = cast;
  if (type === 'threads.created') return { ...scene, threadId: await cast.world.question(somebody.own, { visibility: scene.visibility, serviceIds: [scene.service.id] }) };
  const author = scene.visibility === 'organisation' ? somebody.own : somebody.other;
  const answer = type === 'threads.affects-us-changed' ? await affects(scene, cast) : await ACTS[type]?.(scene, { asker: somebody.own, author, reader: cast.player('own member').person ?? author });
  if (!answer || answer.status >= 300) throw new Error(`${type}: ${answer?.status ?? 'nobody knows how'} ${answer?.text ?? ''}`);
  return scene;
}

// Once pressed, it is released.
const affects = ({ threadId, shape }: Scene, { somebody }: Cast): Promise<Answer<unknown>> => {
  const path = `threads/${threadId}/affects-us`;
  return shape.affected ? somebody.other.client.delete(path) : somebody.other.client.put(path);
};
