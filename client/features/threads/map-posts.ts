import type { CommentView } from '../../../shared/threads/contract.js';

/**
 * The cached data of a thread (its page, further answers or comments: all plain trees) with one post changed.
 * Untouched branches stay the same objects, so that only the changed post is drawn again.
 */
export function mapPosts<Data>(data: Data, postId: string, update: (post: CommentView) => CommentView): Data {
  if (Array.isArray(data)) {
    const next = data.map((item: unknown) => mapPosts(item, postId, update));
    return (next.some((item, index) => item !== data[index]) ? next : data) as Data;
  }
  if (typeof data !== 'object' || data === null) return data;
  let next: object = data;
  for (const [key, value] of Object.entries(data)) {
    const mapped: unknown = mapPosts(value, postId, update);
    if (mapped !== value) next = { ...next, [key]: mapped };
  }
  return (isPost(next, postId) ? update(next) : next) as Data;
}

const isPost = (value: object, postId: string): value is CommentView => 'id' in value && value.id === postId && 'helpfulCount' in value;
