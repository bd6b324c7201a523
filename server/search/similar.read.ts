import type { ResponseOf } from '../../shared/route.js';
import { SIMILAR_FROM, type similar } from '../../shared/search/contract.js';
import type { ServiceHitRow } from '../catalogue/catalogue.face.js';
import type { Actor } from '../kernel/actor.js';
import type { Database } from '../platform/database/database.js';
import type { Found, Searcher } from '../platform/search/searcher.js';
import { mayMarkAffectsUs, type ThreadHitRow } from '../threads/threads.face.js';
import { hitOf, LOOKED_THROUGH, readHitRows } from './hits.read.js';
import { services } from './kinds/services.js';
import { threads } from './kinds/threads.js';
import { bySimilarity, type SimilarCandidate } from './similar.js';
import { readVisible } from './visible.read.js';

const THREADS = 5;
const SERVICES = 3;
const EXPERIENCES = 3;
/** What is shown beside questions and services: reports, lessons and obstacles of the managed list, the best few of them all. */
const WRITTEN_DOWN = ['report', 'lesson', 'obstacle'] as const;
const isWrittenDown = ({ kind }: { kind: string }): boolean => WRITTEN_DOWN.some((one) => one === kind);

type Similar = ResponseOf<typeof similar>;

/** What is like the title of a question somebody is about to ask. Below six characters it says nothing yet: nothing is. */
export async function readSimilar(database: Database, searcher: Searcher, actor: Actor, title: string, service: string | undefined): Promise<Similar> {
  const found = await searcher.find(title.length < SIMILAR_FROM ? '' : title, { kinds: ['thread', 'service', ...WRITTEN_DOWN], limit: LOOKED_THROUGH, typing: true });
  const similar = bySimilarity(await visibleOf(database, actor, found, service));
  const best = [...similar.filter(({ kind }) => kind === 'thread').slice(0, THREADS), ...similar.filter(({ kind }) => kind === 'service').slice(0, SERVICES), ...similar.filter(isWrittenDown).slice(0, EXPERIENCES)];
  const rows = await readHitRows(database, actor, best, THREADS);
  return {
    threads: rows.filter(({ kind }) => kind === 'thread').map(({ row }) => threadOf(actor, row as ThreadHitRow, found)),
    services: rows.filter(({ kind }) => kind === 'service').map(({ row }) => services.hit(row as ServiceHitRow, found)),
    // Rows come as they were ranked.
    experiences: rows.filter(isWrittenDown).map((row) => hitOf(row, found) as Similar['experiences'][number]),
    limited: found.limited,
  };
}

async function visibleOf(database: Database, actor: Actor, found: Found, service: string | undefined): Promise<SimilarCandidate[]> {
  const scores = new Map(found.candidates.map(({ kind, id, score }) => [`${kind} ${id}`, score]));
  const visible = await readVisible(database, actor, found.candidates);
  return visible.map(({ kind, id, facts }) => ({ kind, id, score: scores.get(`${kind} ${id}`) ?? 0, solved: facts.includes('solved:true'), graded: facts.some((fact) => fact.startsWith('grade:')), duplicate: facts.includes('duplicate:true'), ofService: facts.includes(`service:${service}`) }));
}

function threadOf(actor: Actor, row: ThreadHitRow, found: Found): Similar['threads'][number] {
  const { follows, affectsUs, kind, organisation } = row;
  return { ...threads.hit(row, found), viewer: { follows, affectsUs }, can: { affectsUs: mayMarkAffectsUs(actor, { kind, organisationId: organisation.id }).allowed } };
}
