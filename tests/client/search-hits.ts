import type { OrganisationView } from '../../shared/organisations/contract.js';
import type { ObstacleHit, OrganisationHit, ServiceHit, ThreadHit } from '../../shared/search/contract.js';
import { uuid } from './support.js';

const plain = (text: string) => ({ text, marks: [] });

export const organisation: OrganisationView = { id: uuid(900), key: '99001', kind: 'amt', name: 'Amt Wiesenau', district: 'Kreis Westergeest', sizeBand: '5_10' };

export function threadHit(number: number, part: Partial<ThreadHit> & { state?: 'open' | 'solved' } = {}): ThreadHit {
  const { state = 'open', ...rest } = part;
  return {
    kind: 'thread',
    id: uuid(number),
    title: plain(`Frage ${number}`),
    thread: { id: uuid(number), kind: 'question', state, visibility: 'community', phase: 5, services: [{ id: uuid(50), slug: 'wohngeld', name: 'Wohngeld' }], components: [], organisation, answerCount: 2, commentCount: 0, affectsUsCount: 0, bestGrade: null, createdAt: '2026-11-20T10:00:00.000Z', lastActivityAt: '2026-11-20T10:00:00.000Z', sample: false },
    snippet: plain('So haben wir es gemacht.'),
    fromSolution: state === 'solved',
    ...rest,
  };
}

export const serviceHit = (number: number, name: string): ServiceHit => ({
  kind: 'service',
  id: uuid(number),
  title: plain(name),
  service: { id: uuid(number), slug: `dienst-${number}`, name, kind: 'online', ozgId: '10072', topicField: null, situation: null, availability: 'available', liveCount: 3, ourRollout: null },
  singles: [{ name: plain(`${name} als Zuschuss`), key: '99107023017000' }],
});

export const obstacleHit = (number: number, name: string): ObstacleHit => ({ kind: 'obstacle', id: uuid(number), slug: `stolperstein-${number}`, title: plain(name), description: 'Niemand erinnert daran.', phase: 5 });

export const organisationHit = (): OrganisationHit => ({ kind: 'organisation', id: organisation.id, title: plain(organisation.name), organisation });
