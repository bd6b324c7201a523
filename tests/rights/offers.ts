import type { PostView, ThreadPage } from '../../shared/threads/contract.js';
import type { Cell, Visibility } from './rights-table.js';
import type { Trial } from './run-cells.js';

type Offer = readonly [name: string, offered: boolean, route: string, act: string];

/** What a page offers its viewer, and the cell that says whether the act would succeed. */
function offersOf({ scene }: Trial, page: ThreadPage): Offer[] {
  const answer = page.answers.items.find((post) => post.id === scene.answerId) ?? page.solutionPosts.find((post) => post.id === scene.answerId);
  return [
    ['answer', page.can.answer, 'POST threads/:id/posts', 'answer'],
    ['comment', page.can.comment, 'POST threads/:id/posts', 'comment-opening'],
    ['editTitle', page.can.editTitle, 'PATCH threads/:id', 'title'],
    ['editLinks', page.can.editLinks, 'PATCH threads/:id', 'links'],
    ['narrow', page.can.narrow, 'PATCH threads/:id', 'narrow'],
    ['widen', page.can.widen, 'PATCH threads/:id', 'raise'],
    ['delete', page.can.delete, 'DELETE threads/:id', ''],
    ['affectsUs', page.can.affectsUs, 'PUT threads/:id/affects-us', ''],
    ['lock', page.can.moderate && page.locked === null, 'POST threads/:id/lock', ''],
    ['move', page.can.moderate, 'POST threads/:id/move', 'phase'],
    ['unlock', page.can.moderate && page.locked !== null, 'POST threads/:id/unlock', ''],
    ['reference', page.can.moderate && answer?.removed === false && answer.references.length === 0, 'POST posts/:id/reference', 'answer'],
    ['endReference', page.can.moderate && answer !== undefined && answer.references.length > 0, 'POST posts/:id/end-reference', 'answer'],
    ['markDuplicate', page.can.moderate && page.duplicateOf === null, 'POST threads/:id/mark-duplicate', ''],
    ['unmarkDuplicate', page.can.moderate && page.duplicateOf !== null, 'POST threads/:id/unmark-duplicate', ''],
    ['pin', page.can.moderate && page.pins.length === 0, 'POST threads/:id/pin', ''],
    ['unpin', page.can.moderate && page.pins.length > 0, 'POST threads/:id/unpin', ''],
    ['refuseDuplicate', page.can.refuseDuplicate, 'POST threads/:id/refuse-duplicate', ''],
    ['grade', page.can.moderate && answer?.removed === false, 'POST posts/:id/grade', 'answer'],
    ['edit', page.can.moderate && answer?.removed === false && !answer.viewer.mine, 'POST posts/:id/edit', 'answer'],
    ['retitle', page.can.moderate && !page.can.editTitle, 'POST threads/:id/retitle', ''],
    ['revokeGrade', page.can.moderate && answer !== undefined && answer.grade !== null, 'POST posts/:id/revoke-grade', 'answer'],
    ...offersOfPost(page.opening, 'opening', 'comment-opening', 'opening'),
    ...(answer ? offersOfPost(answer, 'answer', 'comment-answer', '') : []),
    ...(answer?.comments[0] ? offersOfPost({ ...answer.comments[0], comments: [], commentCount: 0 }, 'comment', 'comment-comment', 'comment') : []),
  ];
}

const offersOfPost = (post: PostView, which: string, comment: string, solution: string): Offer[] => [
  [`${which}.edit`, post.can.edit, 'PATCH posts/:id', which],
  [`${which}.delete`, post.can.delete, 'DELETE posts/:id', which],
  // Restoring succeeds for an author also where nothing was removed; it is offered only where something was.
  ...(post.removed ? [[`${which}.restore`, post.can.restore, 'POST posts/:id/restore', which] as const] : []),
  [`${which}.markHelpful`, post.can.markHelpful, 'PUT posts/:id/helpful', which],
  [`${which}.markSolution`, post.can.markSolution, 'PUT threads/:id/solutions/:postId', solution],
  [`${which}.comment`, post.can.comment, 'POST threads/:id/posts', comment],
];

export interface Comparison {
  compared: number;
  wrong: string[];
}

/** Compares every offer of every page that was read with the table. Where the table has no row for the state, nothing is said. */
export function compareOffers(pages: readonly Trial[], cells: readonly Cell[]): Comparison {
  const key = (route: string, act: string, visibility: Visibility | null, state: string, column: string): string => [route, act, visibility, state, column].join('|');
  const expected = new Map(cells.map((cell) => [key(cell.route, cell.act, cell.visibility, cell.state, cell.column), cell.expected]));
  const wrong: string[] = [];
  let compared = 0;
  for (const trial of pages) {
    const { visibility, state, column } = trial.cell;
    for (const [name, offered, route, act] of offersOf(trial, trial.body as ThreadPage)) {
      const outcome = expected.get(key(route, act, visibility, state, column));
      if (outcome === undefined) continue;
      compared += 1;
      if (offered !== (outcome === 'ok')) wrong.push(`${name} is ${offered ? '' : 'not '}offered to ${column} (${visibility}, ${state}), the table says ${outcome}`);
    }
  }
  return { compared, wrong };
}
