/** What a thread looks like in a state that the tables name. */
export interface Shape {
  kind?: 'discussion';
  /** Who wrote the one answer: the author of the column, the asker, or somebody of the asking house. */
  answer?: 'author' | 'asker' | 'home';
  /** The author of the column comments on the answer, or on the opening where there is none. */
  comment?: true;
  solution?: true;
  /** Minutes since the thread, or the answer, was removed by whoever wrote it. */
  removed?: number;
  answerRemoved?: number;
  /** Opening and answer have an earlier version. */
  edited?: true;
  /** The actor follows it, finds it helpful, its house is affected, or both houses introduce its service. */
  followed?: true;
  voted?: true;
  affected?: true;
  introduced?: true;
  /** The subject is a person who … */
  person?: 'suspended' | 'gone-over';
  /** No id of it exists. */
  unknown?: true;
}

export const STATES: Readonly<Record<string, Shape>> = {
  plain: {},
  answered: { answer: 'author', comment: true },
  'answered-at-home': { answer: 'home' },
  'answered-by-asker': { answer: 'asker' },
  solved: { answer: 'author', comment: true, solution: true },
  edited: { answer: 'author', edited: true },
  voted: { answer: 'author', voted: true },
  affected: { affected: true },
  followed: { followed: true },
  introduced: { introduced: true },
  discussion: { kind: 'discussion' },
  discussed: { kind: 'discussion', comment: true },
  'removed-post': { answer: 'author', answerRemoved: 1 },
  'removed-post-long-ago': { answer: 'author', answerRemoved: 11 },
  removed: { removed: 1 },
  'removed-long-ago': { removed: 11 },
  'removed-answered': { answer: 'author', comment: true, removed: 1 },
  suspended: { person: 'suspended' },
  'gone-over': { person: 'gone-over' },
  unknown: { unknown: true },
};
