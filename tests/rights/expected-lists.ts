import type { KnownThread } from './canaries.js';

/** The ids a list must hold, sorted, of what its reader may see; null where that depends on more than the thread (mine, asked, help, asked of us, overdue, ours). */
export function expectedList(path: string, visible: readonly KnownThread[], pilots: readonly { id: string; serviceIds: string[] }[]): string[] | null {
  const query = new URLSearchParams(path.split('?')[1]);
  const list = query.get('list') ?? '';
  if (['mine', 'asked', 'help', 'asked_of_us', 'overdue'].includes(list) || query.has('ours')) return null;
  const pilot = pilots.find(({ id }) => id === query.get('pilot'));
  return visible
    .filter((thread) => !pilot || thread.serviceIds.some((id) => pilot.serviceIds.includes(id)))
    .filter((thread) => list === 'new' || (thread.kind === 'question' && thread.solved === (list === 'solved')))
    .filter((thread) => ![['service', thread.serviceIds], ['component', thread.componentIds], ['phase', [String(thread.phase)]]].some(([name, has]) => query.has(name as string) && !has?.includes(query.get(name as string) ?? '')))
    .map(({ id }) => id)
    .toSorted();
}

/** The figures of a service, counted over what the reader may see. */
export function expectedCounts(serviceId: string, visible: readonly KnownThread[]): { questionCount: number; solvedCount: number; openCount: number } {
  const questions = visible.filter(({ kind, serviceIds }) => kind === 'question' && serviceIds.includes(serviceId));
  const solvedCount = questions.filter(({ solved }) => solved).length;
  return { questionCount: questions.length, solvedCount, openCount: questions.length - solvedCount };
}
