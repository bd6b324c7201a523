import type { Scene } from './scenes.js';

interface Figures {
  slug: string;
  questionCount: number;
  solvedCount: number;
  openCount?: number;
}

/**
 * Whether the answer of a list shows the thread of the scene, or the figures of its service count it. Anything between, such as
 * a figure that counts it as asked but not as open, is named.
 */
const SHOWS: Readonly<Record<string, (scene: Scene, body: unknown, act: string) => string>> = {
  'GET threads': (scene, body) => ((body as { items: { id: string }[] }).items.some((item) => item.id === scene.threadId) ? 'in' : 'out'),
  'GET threads/:id/posts': (scene, body, act) => (act === 'elsewhere' ? ((body as { items: unknown[] }).items.length > 0 ? 'in' : 'out') : 'ok'),
  'GET services': (scene, body) => counted(scene, (body as { items: Figures[] }).items.find((service) => service.slug === scene.service.slug)),
  'GET services/:slug': (scene, body) => counted(scene, body as Figures),
};

export const showsOf = (route: string, act: string, scene: Scene, body: unknown): string | null => SHOWS[route]?.(scene, body, act) ?? null;

// The service of a scene has no other thread.
function counted({ shape }: Scene, figures: Figures | undefined): string {
  if (!figures) return 'no service';
  const { questionCount, solvedCount, openCount } = figures;
  const solved = shape.solution ? 1 : 0;
  if (questionCount === 0 && solvedCount === 0 && (openCount ?? 0) === 0) return 'out';
  if (questionCount === 1 && solvedCount === solved && (openCount ?? 1 - solved) === 1 - solved) return 'in';
  return `${questionCount} asked, ${solvedCount} solved, ${openCount ?? '-'} open`;
}
