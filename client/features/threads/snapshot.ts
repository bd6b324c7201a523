import type { CommentView, PostView, ThreadListItem, ThreadPage } from '../../../shared/threads/contract.js';
import { listNews } from '../../lib/held-pages.js';

/** All of a thread that the page has loaded, as one value that can be held and compared. */
export interface ThreadSnapshot {
  page: ThreadPage;
  /** Answers behind the first page, page by page as they were asked for. */
  more: PostView[][];
  /** All comments of the posts whose comments were unfolded. */
  comments: ReadonlyMap<string, CommentView[]>;
}

/** What happened since the page was shown; counts only what this viewer may see, for it compares two reads. */
export interface ThreadNews {
  answers: number;
  comments: number;
  /** Edited, removed, restored or moved texts, and changes of the thread itself. */
  changes: number;
  /** The question became solved, or is no longer. */
  solved: boolean | null;
}

export const NO_NEWS: ThreadNews = { answers: 0, comments: 0, changes: 0, solved: null };

export const hasNews = (news: ThreadNews): boolean => news.answers + news.comments + news.changes > 0 || news.solved !== null;

/** Solutions first, then the other answers in the order of the server, each once. */
export function answersOf(snapshot: ThreadSnapshot): { solutions: PostView[]; others: PostView[] } {
  const first = new Set(snapshot.page.solutionPosts.map((post) => post.id));
  const seen = new Set(first);
  const others = [...snapshot.page.answers.items, ...snapshot.more.flat()].filter((post) => !seen.has(post.id) && seen.add(post.id));
  return { solutions: snapshot.page.solutionPosts, others };
}

/** Opening and answers, in the order of reading. */
export function postsOf(snapshot: ThreadSnapshot): PostView[] {
  const { solutions, others } = answersOf(snapshot);
  return [snapshot.page.opening, ...solutions, ...others];
}

/** The comments to show under a post: all where they were unfolded, else the first few that came with it. */
export const commentsOf = (snapshot: ThreadSnapshot, post: PostView): CommentView[] => snapshot.comments.get(post.id) ?? post.comments;

/** What coordination hid is no news: it is taken from the page at once. */
const isChanged = (old: CommentView | undefined, post: CommentView): boolean => !post.hidden && (old?.version !== post.version || old.removed !== post.removed);

/** What the shown state lacks of the latest one. */
export function newsBetween(shown: ThreadSnapshot, latest: ThreadSnapshot): ThreadNews {
  const before = new Map(postsOf(shown).map((post) => [post.id, post]));
  const news = { ...NO_NEWS };
  let unseenAnswers = 0;
  let restored = 0;
  for (const post of postsOf(latest)) {
    const old = before.get(post.id);
    before.delete(post.id);
    if (!old) {
      unseenAnswers += 1;
      continue;
    }
    if (isChanged(old, post)) news.changes += 1;
    restored += Number(old.removed) - Number(post.removed);
    const oldComments = new Map(commentsOf(shown, old).map((comment) => [comment.id, comment]));
    let unseenComments = 0;
    for (const comment of commentsOf(latest, post)) {
      const known = oldComments.get(comment.id);
      if (!known) unseenComments += 1;
      else if (isChanged(known, comment)) news.changes += 1;
    }
    news.comments += Math.max(unseenComments, post.commentCount - old.commentCount);
    // Removed texts keep their place: what is no longer there stands in another thread.
    news.changes += Math.max(0, old.commentCount - post.commentCount);
  }
  // Of answers that are not there some may only be on a page that is being loaded.
  news.changes += Math.min(before.size, Math.max(0, shown.page.answerCount - latest.page.answerCount));
  // An answer behind the last loaded page is only seen in the count, which leaves out what is removed.
  news.answers = Math.max(unseenAnswers, latest.page.answerCount - shown.page.answerCount - restored);
  const [was, is] = [shown.page.state === 'solved', latest.page.state === 'solved'];
  if (was !== is) news.solved = is;
  else if (solutionIds(shown.page) !== solutionIds(latest.page)) news.changes += 1;
  if (headOf(shown.page) !== headOf(latest.page)) news.changes += 1;
  return news;
}

/** The first post or loaded comment in the order of reading that is new or changed; a post also for its folded comments. */
export function firstNewsOf(shown: ThreadSnapshot, latest: ThreadSnapshot): string | null {
  const before = new Map(postsOf(shown).map((post) => [post.id, post]));
  for (const post of postsOf(latest)) {
    const old = before.get(post.id);
    if (!old || isChanged(old, post)) return post.id;
    const known = new Map(commentsOf(shown, old).map((comment) => [comment.id, comment]));
    const changed = commentsOf(latest, post).find((comment) => isChanged(known.get(comment.id), comment));
    if (changed || post.commentCount !== old.commentCount) return changed?.id ?? post.id;
  }
  return null;
}

const solutionIds = (page: ThreadPage): string => page.solutions.map((solution) => solution.postId).sort().join();

const headOf = (page: ThreadPage): string =>
  JSON.stringify([page.title, page.visibility, page.locked, page.duplicateOf, page.duplicates, page.pins, page.phase, page.services.map(({ id }) => id), page.components.map(({ id }) => id)]);

/**
 * The shown state with the numbers and marks of the latest one: they change in place and move nothing.
 * Texts, order, versions and rights stay as shown, so that an edit starts from what its author has read; only what
 * coordination hid meanwhile waits for nobody.
 */
export function withLatestCounts(shown: ThreadSnapshot, latest: ThreadSnapshot): ThreadSnapshot {
  if (shown === latest) return shown;
  const counts = new Map<string, CommentView>();
  for (const post of postsOf(latest)) {
    counts.set(post.id, post);
    for (const comment of [...post.comments, ...commentsOf(latest, post)]) counts.set(comment.id, comment);
  }
  const update = <One extends CommentView>(one: One): One => {
    const now = counts.get(one.id);
    return now ? { ...withoutHidden(one, now), helpfulCount: now.helpfulCount, viewer: now.viewer } : one;
  };
  const withComments = (post: PostView): PostView => update({ ...post, comments: post.comments.map(update) });
  const { page } = shown;
  return {
    page: {
      ...page,
      affectsUsCount: latest.page.affectsUsCount,
      // What may no longer be read is not named either.
      duplicateOf: latest.page.duplicateOf && page.duplicateOf,
      duplicates: page.duplicates.filter(({ id }) => latest.page.duplicates.some((one) => one.id === id)),
      viewer: latest.page.viewer,
      opening: withComments(page.opening),
      solutionPosts: page.solutionPosts.map(withComments),
      answers: { ...page.answers, items: page.answers.items.map(withComments) },
    },
    more: shown.more.map((posts) => posts.map(withComments)),
    comments: new Map([...shown.comments].map(([id, comments]) => [id, comments.map(update)])),
  };
}

/** A text as it was shown, or only its place where coordination hid it since. */
export const withoutHidden = <One extends CommentView>(shown: One, now: CommentView | undefined): One =>
  now?.hidden ? { ...shown, text: null, removed: true, hidden: true, grade: null, references: [], files: [], can: { ...shown.can, ...now.can } } : shown;

/** How many threads of the latest list are not in the shown one, or stand there otherwise. */
export const threadNews = (shown: ThreadListItem[], latest: ThreadListItem[]): number => listNews(shown, latest, lineOf);

// "Betrifft n Verwaltungen" is a number that changes in place; it makes a thread neither new nor changed.
const lineOf = (item: ThreadListItem): string => JSON.stringify({ ...item, affectsUsCount: 0 });

/**
 * Further answers and comments that were loaded by a click since the state was taken: they are shown at once,
 * for they are no news, and waiting behind a bar for what one asked for would be strange.
 */
export function withAskedFor(shown: ThreadSnapshot, latest: ThreadSnapshot): ThreadSnapshot {
  const unfolded = [...latest.comments].filter(([postId]) => !shown.comments.has(postId));
  const pages = latest.more.slice(shown.more.length);
  if (unfolded.length === 0 && pages.length === 0) return shown;
  return { page: shown.page, more: [...shown.more, ...pages], comments: new Map([...shown.comments, ...unfolded]) };
}
