import { uuid } from './support.js';
import { describe, expect, it } from '@jest/globals';
import type { ServiceChoice } from '../../shared/catalogue/contract.js';
import { LIVE_EVENT_TYPES } from '../../shared/events.js';
import type { ObstacleListItem } from '../../shared/experiences/contract.js';
import { touchesPhases } from '../../client/features/playbooks/cache.js';
import { phaseCounts } from '../../client/features/playbooks/phase-counts.js';
import { shownObstacles } from '../../client/features/playbooks/phase-obstacles.js';
import { phaseServiceOptions } from '../../client/features/playbooks/service-picker.js';
import { paths } from '../../client/lib/paths.js';

describe('what a phase holds', () => {
  it('is said in words, what is not there is left out', () => {
    expect(phaseCounts({ lessonCount: 1, solvedCount: 0, obstacleCount: 1_200 })).toEqual(['1 Erkenntnis', '1.200 Stolpersteine']);
    expect(phaseCounts({ lessonCount: 2, solvedCount: 1, obstacleCount: 0 })).toEqual(['2 Erkenntnisse', '1 gelöste Frage']);
    expect(phaseCounts({ lessonCount: 0, solvedCount: 0, obstacleCount: 0 })).toEqual([]);
  });

  it('has an address, narrowed to a service where one is named', () => {
    expect([paths.phase(0), paths.phase(10, 'wohngeld')]).toEqual(['/vorgehen/0', '/vorgehen/10?dienst=wohngeld']);
  });

  it('is asked for again after what changes it, and after nothing else', () => {
    expect(LIVE_EVENT_TYPES.filter((type) => touchesPhases({ type }))).toEqual([
      'threads.changed',
      'threads.deleted',
      'threads.restored',
      'threads.gone',
      'posts.deleted',
      'posts.restored',
      'solutions.marked',
      'solutions.unmarked',
      'reports.changed',
      'reports.published',
      'reports.gone',
      'rollouts.changed',
    ]);
  });
});

describe('obstacles of a phase', () => {
  const obstacle = (number: number, reportCount: number, weight: number | null): ObstacleListItem => ({ id: uuid(number), slug: `s-${number}`, name: `Stolperstein ${number}`, description: '', phase: 5, reportCount, weight, aliases: [], retired: null });
  const all = [obstacle(1, 0, null), obstacle(2, 1, 1), obstacle(3, 4, 2.5)];

  it('stand with the heaviest first and what no report names last', () => {
    expect(shownObstacles(all, false).map(({ name }) => name)).toEqual(['Stolperstein 3', 'Stolperstein 2', 'Stolperstein 1']);
  });

  it('narrowed to a service are those a report on it names', () => {
    expect(shownObstacles(all, true).map(({ name }) => name)).toEqual(['Stolperstein 3', 'Stolperstein 2']);
  });
});

it('the picker offers first the services about which there is something, with how much', () => {
  const choice = (number: number, name: string): ServiceChoice => ({ id: uuid(number), slug: `dienst-${number}`, name, ozgId: number === 1 ? '10001' : null, availability: 'available', ourRollout: null });
  const services = [choice(1, 'Anwohnerparken'), choice(2, 'Bibliothek'), choice(3, 'Carsharing')];
  const here = [
    { service: { id: uuid(3), slug: 'dienst-3', name: 'Carsharing' }, lessonCount: 2, solvedCount: 1 },
    { service: { id: uuid(1), slug: 'dienst-1', name: 'Anwohnerparken' }, lessonCount: 1, solvedCount: 0 },
  ];
  expect(phaseServiceOptions(services, here)).toEqual([
    { id: 'dienst-3', label: 'Carsharing', detail: '2 Erkenntnisse, 1 gelöste Frage' },
    { id: 'dienst-1', label: 'Anwohnerparken', detail: '10001 · 1 Erkenntnis' },
    { id: 'dienst-2', label: 'Bibliothek' },
  ]);
});
