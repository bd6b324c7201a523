import { v7 } from 'uuid';
import { germanDay } from '../kernel/day.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SampleDesk, SampleReferral, SampleWish } from './world/index.js';

type Row = Record<string, unknown>;

/** What a wish and a referral do not share: all rows of a table have the same keys. */
const NEITHER: Row = { desk_id: null, text: '', note: '', reference: null, follow_up_on: null, wished_by: null, wished_at: null, passed_on_at: null, closed_at: null, reply_body: null, replied_on: null, answer_id: null };

interface Threads {
  thread: readonly Row[];
  post: readonly Row[];
}

/**
 * Desks, referrals and the grades of the replies as rows, in the order of their references; the threads say what their best answer
 * is worth. The reply to a question is the answer its coordinator wrote there; raises where there is none.
 */
export function referralRows(desks: readonly SampleDesk[], referrals: readonly SampleReferral[], wishes: readonly SampleWish[], { thread, post }: Threads, directory: Directory, time: SampleTime): { desk: Row[]; desk_service: Row[]; referral: Row[]; answer_grade: Row[] } {
  const ids = new Map(desks.map(({ slug }) => [slug, v7()]));
  const rows: ReturnType<typeof referralRows> = { desk: [], desk_service: [], referral: [], answer_grade: [] };
  for (const { slug, organisation, services, ...facts } of desks) {
    rows.desk.push({ id: ids.get(slug), ...facts, organisation_id: organisation === null ? null : directory.organisation(organisation), sample: true, version: 1 });
    for (const service of services) rows.desk_service.push({ desk_id: ids.get(slug), service_id: directory.service(service) });
  }
  const asked = (begin: string): Row => {
    const found = thread.find(({ title }) => String(title as string).startsWith(begin));
    if (!found) throw new Error(`The sample world passes »${begin}« on, which nobody asks`);
    return found;
  };
  for (const { question, desk, by, daysAgo, text, reference, followUpInDays, reply } of referrals) {
    const row = asked(question);
    const threadId = row.id;
    const person = directory.person(by);
    const passed = time.opening(daysAgo, 6);
    const replied = reply && time.opening(reply.daysAgo, 6);
    const answer = reply && post.find((one) => one.thread_id === threadId && one.kind === 'answer' && one.author_id === person.id);
    if (reply && !answer) throw new Error(`Nobody posted the reply to »${question}«`);
    rows.referral.push({
      ...NEITHER,
      id: v7({ msecs: passed.getTime() }),
      thread_id: threadId,
      desk_id: ids.get(desk),
      state: reply ? 'answered' : reference === null ? 'passed_on' : 'in_progress',
      text,
      reference,
      follow_up_on: followUpInDays === null ? null : germanDay(time.daysAgo(-followUpInDays)),
      organisation_id: person.organisationId,
      passed_on_at: passed,
      closed_at: replied ?? null,
      reply_body: reply?.body ?? null,
      replied_on: replied ? germanDay(replied) : null,
      answer_id: answer?.id ?? null,
      sample: true,
      version: 2,
    });
    if (!reply || !answer) continue;
    row.best_grade = 'binding';
    const { body, sourceTitle, sourceLink, validFrom } = reply;
    rows.answer_grade.push({ id: v7(), post_id: answer.id, grade: 'binding', body, source_title: sourceTitle, source_link: sourceLink, valid_from: validFrom, organisation_id: person.organisationId, graded_by: person.id, graded_at: answer.created_at });
  }
  for (const { question, daysAgo, note } of wishes) {
    const { id: threadId, author_id: asker, organisation_id: house } = asked(question);
    const wished = time.opening(daysAgo, 8);
    rows.referral.push({ ...NEITHER, id: v7({ msecs: wished.getTime() }), thread_id: threadId, state: 'wished', note, follow_up_on: germanDay(wished), wished_by: asker, wished_at: wished, organisation_id: house, sample: true, version: 1 });
  }
  return rows;
}
