import { expect, test } from '@jest/globals';
import { bySimilarity, SIMILAR_ENOUGH, type SimilarCandidate } from '../../server/search/similar.js';

const candidate = (id: string, score: number, facts: Partial<SimilarCandidate> = {}): SimilarCandidate => ({ kind: 'thread', id, score, solved: false, graded: false, duplicate: false, ofService: false, ...facts });
const order = (...candidates: SimilarCandidate[]): string => bySimilarity(candidates).map(({ id }) => id).join(' ');

test('among comparably good ones the solved come first', () => {
  expect(order(candidate('open', 0.9), candidate('solved', 0.85, { solved: true }), candidate('other', 0.8))).toBe('solved open other');
});
test('among solved and among open ones a graded answer comes first, and what repeats another one last', () => {
  expect(order(candidate('copy', 1, { solved: true, duplicate: true }), candidate('open', 0.98), candidate('checked', 0.96, { graded: true }), candidate('solved', 0.94, { solved: true }), candidate('both', 0.92, { solved: true, graded: true }))).toBe('both solved checked open copy');
});
test('a clear best fit stays first', () => {
  expect(order(candidate('open', 1), candidate('solved', 0.7, { solved: true }))).toBe('open solved');
});
test('a solved one does not climb over a better group, however long the list', () => {
  expect(order(candidate('a', 1), candidate('b', 0.75), candidate('c', 0.7, { solved: true }), candidate('d', 0.5, { solved: true }))).toBe('a c b d');
});
test('the same service decides among like words and not against words', () => {
  expect(order(candidate('elsewhere', 0.8), candidate('here', 0.75, { ofService: true }))).toBe('here elsewhere');
  expect(order(candidate('elsewhere', 1), candidate('here', 0.6, { ofService: true }))).toBe('elsewhere here');
});
test('a weak fit is none, of whatever service', () => {
  expect(order(candidate('weak', SIMILAR_ENOUGH - 0.01, { ofService: true, solved: true }), candidate('enough', SIMILAR_ENOUGH))).toBe('enough');
});
