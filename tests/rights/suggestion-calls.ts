import type { Call, Situation } from './calls.js';

const TEXT = 'Das ist ein anderer Text.';
const REASON = 'So steht es im Erlass.';

/** What is suggested in the scene: another text of its answer, or, where it is about a report, of its lesson. */
const ofLesson = ({ act, scene }: Situation): boolean => act === 'lesson' || scene.shape.report !== undefined;
const contentOf = (situation: Situation): unknown => (ofLesson(situation) ? { kind: 'lesson', title: 'Erkenntnis, besser gesagt', text: TEXT } : { kind: 'post', text: TEXT });
const subjectOf = (situation: Situation): string => (ofLesson(situation) ? situation.scene.lessonId : situation.scene.answerId);
const pathOf = ({ scene }: Situation, rest = ''): string => `suggestions/${scene.suggestionId}${rest}`;

export const SUGGESTION_CALLS: Readonly<Record<string, (situation: Situation) => Call>> = {
  'POST suggestions': (situation) => ({ path: 'suggestions', body: { subjectId: subjectOf(situation), content: contentOf(situation), reason: REASON } }),
  'GET suggestions': ({ act, scene }) => ({ path: `suggestions?limit=100&within=${scene.shape.report ? scene.reportId : scene.threadId}${act === 'awaiting' ? '&awaiting=true' : ''}` }),
  'GET suggestions/begin/:kind/:id': (situation) => ({ path: `suggestions/begin/${ofLesson(situation) ? 'lesson' : 'post'}/${subjectOf(situation)}` }),
  'GET suggestions/:id': (situation) => ({ path: pathOf(situation) }),
  'POST suggestions/:id/accept': (situation) => ({ path: pathOf(situation, '/accept'), body: { content: contentOf(situation), reason: REASON } }),
  'POST suggestions/:id/decline': (situation) => ({ path: pathOf(situation, '/decline'), body: { reason: REASON } }),
  'POST suggestions/:id/withdraw': (situation) => ({ path: pathOf(situation, '/withdraw') }),
  'POST suggestions/:id/undo': (situation) => ({ path: pathOf(situation, '/undo') }),
};
