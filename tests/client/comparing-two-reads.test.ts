import { post, threadPage, uuid } from './support.js';
import { describe, expect, it } from '@jest/globals';
import { answersOf, firstNewsOf, hasNews, newsBetween, withAskedFor, withLatestCounts } from '../../client/features/threads/snapshot.js';
import type { ThreadSnapshot } from '../../client/features/threads/snapshot.js';

const snapshot = (page = threadPage([post(10), post(11)]), part: Partial<ThreadSnapshot> = {}): ThreadSnapshot => ({ page, more: [], comments: new Map(), ...part });

describe('what is new since a thread was shown', () => {
  const shown = snapshot();

  it('is nothing when nothing happened', () => {
    expect(hasNews(newsBetween(shown, snapshot()))).toBe(false);
  });

  it('counts new answers, also those behind the last loaded page', () => {
    expect(newsBetween(shown, snapshot(threadPage([post(10), post(11), post(12)])))).toMatchObject({ answers: 1, changes: 0 });
    expect(newsBetween(shown, snapshot(threadPage([post(10), post(11)], { answerCount: 4 })))).toMatchObject({ answers: 2 });
  });

  it('counts new comments, folded ones too', () => {
    expect(newsBetween(shown, snapshot(threadPage([post(10, { commentCount: 2 }), post(11)])))).toMatchObject({ comments: 2, answers: 0 });
  });

  it('counts edited and removed texts as changes', () => {
    expect(newsBetween(shown, snapshot(threadPage([post(10, { version: 2 }), post(11, { removed: true, text: null, version: 2 })])))).toMatchObject({ changes: 2 });
  });

  it('counts texts that went to another thread as changes', () => {
    expect(newsBetween(shown, snapshot(threadPage([post(11)])))).toMatchObject({ answers: 0, changes: 1 });
    const commented = snapshot(threadPage([post(10, { commentCount: 2 }), post(11)]));
    expect(newsBetween(commented, snapshot(threadPage([post(10, { commentCount: 1 }), post(11)])))).toMatchObject({ comments: 0, changes: 1 });
    // An answer that is on a page being loaded is no change.
    expect(newsBetween(shown, snapshot(threadPage([post(11)], { answerCount: 2 })))).toMatchObject({ changes: 0 });
  });

  it('says that the question was solved', () => {
    expect(newsBetween(shown, snapshot(threadPage([post(11)], { state: 'solved', solutionPosts: [post(10)], answerCount: 2 })))).toMatchObject({ solved: true, answers: 0 });
  });

  it('is not a number that only changed in place', () => {
    const latest = snapshot(threadPage([post(10, { helpfulCount: 3 }), post(11)], { affectsUsCount: 5 }));
    expect(hasNews(newsBetween(shown, latest))).toBe(false);
    expect(withLatestCounts(shown, latest).page).toMatchObject({ affectsUsCount: 5, answers: { items: [{ helpfulCount: 3 }, { helpfulCount: 0 }] } });
  });

  it('keeps text, version and rights of what is shown when numbers change', () => {
    const latest = snapshot(threadPage([post(10, { text: 'anders', version: 2, helpfulCount: 1 }), post(11)]));
    expect(withLatestCounts(shown, latest).page.answers.items[0]).toMatchObject({ text: 'Text 10', version: 1, helpfulCount: 1 });
  });

  it('begins at the first post or comment that differs', () => {
    expect(firstNewsOf(shown, snapshot(threadPage([post(10), post(11, { version: 2 }), post(12)])))).toBe(uuid(11));
    expect(firstNewsOf(shown, snapshot(threadPage([post(10), post(11, { comments: [post(30, { kind: 'comment' })], commentCount: 1 })])))).toBe(uuid(30));
    expect(firstNewsOf(shown, snapshot(threadPage([post(10), post(11, { commentCount: 4 })])))).toBe(uuid(11));
    expect(firstNewsOf(shown, snapshot())).toBeNull();
  });

  it('shows further answers and comments at once where they were asked for', () => {
    const latest = snapshot(threadPage([post(10), post(11), post(12)]), { more: [[post(20)]], comments: new Map([[uuid(10), [post(30, { kind: 'comment' })]]]) });
    const asked = withAskedFor(shown, latest);
    expect(answersOf(asked).others.map(({ id }) => id)).toEqual([uuid(10), uuid(11), uuid(20)]);
    expect(asked.comments.get(uuid(10))).toHaveLength(1);
  });

  it('shows every answer once, solutions first', () => {
    const { solutions, others } = answersOf(snapshot(threadPage([post(10), post(11)], { solutionPosts: [post(11)] }), { more: [[post(10), post(12)]] }));
    expect([solutions, others].map((posts) => posts.map(({ id }) => id))).toEqual([[uuid(11)], [uuid(10), uuid(12)]]);
  });
});
