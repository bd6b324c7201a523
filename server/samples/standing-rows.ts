import { v7 } from 'uuid';
import { germanDay } from '../kernel/day.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { ThreadTables } from './thread-rows.js';
import type { SampleStanding } from './world/index.js';

type Row = Record<string, unknown>;

/**
 * Grades, pins and frequent questions as rows; what stands at the threads themselves is written into their rows. Raises where no sample
 * thread begins so, or has no such answer.
 */
export function standingRows({ by, grades, duplicates, pins, references }: SampleStanding, { thread: threads, post: posts }: ThreadTables, directory: Directory, time: SampleTime): { answer_grade: Row[]; thread_pin: Row[]; reference_answer: Row[] } {
  const coordinator = directory.person(by);
  const threadOf = (question: string): Row => {
    const found = threads.find(({ title }) => String(title as string).startsWith(question));
    if (!found) throw new Error(`The sample world speaks of »${question}«, which nobody asks`);
    return found;
  };
  const answerOf = (question: string, place: number): unknown => {
    const { id } = threadOf(question);
    const found = posts.filter(({ thread_id, kind }) => thread_id === id && kind === 'answer')[place];
    if (!found) throw new Error(`»${question}« has no answer ${place}`);
    return found.id;
  };
  for (const row of threads) Object.assign(row, { best_grade: null, duplicate_of: null, duplicate: false, duplicate_reason: null, duplicate_at: null });
  for (const { question, binding } of grades) threadOf(question).best_grade = binding ? 'binding' : 'checked';
  for (const { question, of, daysAgo, reason } of duplicates) Object.assign(threadOf(question), { duplicate_of: threadOf(of).id, duplicate: true, duplicate_reason: reason, duplicate_at: time.opening(daysAgo, 3) });
  return {
    answer_grade: grades.map(({ question, answer, daysAgo, binding }) => ({
      id: v7(),
      post_id: answerOf(question, answer),
      grade: binding ? 'binding' : 'checked',
      body: binding?.body ?? null,
      source_title: binding?.sourceTitle ?? null,
      valid_from: binding?.validFrom ?? null,
      organisation_id: coordinator.organisationId,
      graded_by: coordinator.id,
      graded_at: time.opening(daysAgo, 3),
    })),
    thread_pin: pins.map(({ question, service, daysAgo, until }) => ({
      id: v7(),
      thread_id: threadOf(question).id,
      service_id: service === null ? null : directory.service(service),
      until: germanDay(time.daysAgo(-until)),
      pinned_by: coordinator.id,
      pinned_at: time.opening(daysAgo, 3),
    })),
    reference_answer: references.map(({ question, answer, place, daysAgo }) => ({
      id: v7(),
      post_id: answerOf(question, answer),
      service_id: 'service' in place ? directory.service(place.service) : null,
      phase: 'phase' in place ? place.phase : null,
      chosen_by: coordinator.id,
      chosen_at: time.opening(daysAgo, 3),
    })),
  };
}
