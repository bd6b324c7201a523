import { COLUMNS, type Column } from './actors.js';
import { isOutcome, type Outcome } from './outcomes.js';
import { announcements, notices } from './table/announcements.js';
import { contributions } from './table/contributions.js';
import { files } from './table/files.js';
import { accounts, commonReads, facts, people, rollouts, subscriptions } from './table/houses.js';
import { postCommands, verdicts } from './table/posts.js';
import { desks, referrals } from './table/referrals.js';
import { calls, requests } from './table/requests.js';
import { imports } from './table/imports.js';
import { moderation } from './table/moderation.js';
import { care } from './table/care.js';
import { pilots } from './table/pilots.js';
import { playbooks } from './table/playbooks.js';
import type { Row, Rows } from './table/rows.js';
import { reportCommands, reportReads } from './table/reports.js';
import { searching } from './table/search.js';
import { suggestions } from './table/suggestions.js';
import { threadActs } from './table/thread-acts.js';
import { threadCommands, threadReads } from './table/threads.js';

/**
 * The rights of product.md 4 and 4a, written down a second time and apart from the policies, so that a wrong rule cannot
 * bless itself. Where product.md is silent, a comment in the table says what was decided.
 */
export const RIGHTS: Rows = {
  ...threadReads,
  ...threadCommands,
  ...threadActs,
  ...postCommands,
  ...verdicts,
  ...commonReads,
  ...facts,
  ...rollouts,
  ...people,
  ...accounts,
  ...subscriptions,
  ...requests,
  ...calls,
  ...desks,
  ...referrals,
  ...searching,
  ...files,
  ...reportReads,
  ...reportCommands,
  ...pilots,
  ...announcements,
  ...notices,
  ...care,
  ...playbooks,
  ...moderation,
  ...contributions,
  ...imports,
  ...suggestions,
};

/** `public`: of reports alone. */
export type Visibility = 'community' | 'organisation' | 'public';

/** One request of one actor and what it is answered with. */
export interface Cell {
  route: string;
  act: string;
  visibility: Visibility | null;
  state: string;
  column: Column;
  expected: Outcome;
}

/** Every cell of a table. Raises when a row does not name an outcome for every column. */
export const cellsOf = (table: Rows): Cell[] => Object.entries(table).flatMap(([route, rows]) => rows.flatMap((row) => cellsOfRow(route, row)));

function cellsOfRow(route: string, [act, visibility, states, outcomes]: Row): Cell[] {
  const words = outcomes.replaceAll('|', ' ').trim().split(/\s+/);
  if (words.length !== COLUMNS.length) throw new Error(`${route} ${act}: ${words.length} outcomes for ${COLUMNS.length} columns`);
  return visibilitiesOf(visibility).flatMap((seen) =>
    states.split(' ').flatMap((state) =>
      COLUMNS.map((column, index) => {
        const expected = words[index] ?? '';
        if (!isOutcome(expected)) throw new Error(`${route} ${act}: »${expected}« is no outcome`);
        return { route, act, visibility: seen, state, column, expected };
      }),
    ),
  );
}

function visibilitiesOf(visibility: Row[1]): (Visibility | null)[] {
  if (visibility === '-') return [null];
  return visibility === 'both' ? ['community', 'organisation'] : [visibility];
}
