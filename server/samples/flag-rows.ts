import { v7 } from 'uuid';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SampleCase } from './world/index.js';

type Row = Record<string, unknown>;

/** Cases with their flags as rows, in the order of their references; raises where no sample question begins so. */
export function flagRows(cases: readonly SampleCase[], threads: readonly Row[], links: readonly Row[], directory: Directory, time: SampleTime): { moderation_case: Row[]; flag: Row[]; audit_entry: Row[] } {
  const rows: { moderation_case: Row[]; flag: Row[]; audit_entry: Row[] } = { moderation_case: [], flag: [], audit_entry: [] };
  for (const { question, flags, closed } of cases) {
    const thread = threads.find(({ title }) => String(title as string).startsWith(question));
    if (!thread) throw new Error(`The sample world flags »${question}«, which nobody asks`);
    const days = flags.map(({ daysAgo }) => daysAgo);
    const opened = time.opening(Math.max(...days), 4);
    const id = v7({ msecs: opened.getTime() });
    const ended = closed && { by: directory.person(closed.by), at: time.opening(closed.daysAgo, 2) };
    rows.moderation_case.push({
      id,
      subject_kind: 'thread',
      subject_id: thread.id,
      organisation_id: thread.organisation_id,
      service_ids: links.filter(({ thread_id }) => thread_id === thread.id).map(({ service_id }) => service_id),
      reasons: [...new Set(flags.map(({ reason }) => reason))].toSorted(),
      flag_count: flags.length,
      opened_at: opened,
      closed_at: ended?.at ?? null,
      closed_by: ended?.by.id ?? null,
      outcome: closed?.outcome ?? null,
      version: closed ? 2 : 1,
    });
    for (const { by, daysAgo, reason, note } of flags) {
      const person = directory.person(by);
      const at = time.opening(daysAgo, 4);
      rows.flag.push({ id: v7({ msecs: at.getTime() }), case_id: id, person_id: person.id, organisation_id: person.organisationId, reason, note, created_at: at });
    }
    if (closed && ended) {
      rows.audit_entry.push({
        id: v7({ msecs: ended.at.getTime() }),
        act: 'cases.closed',
        area: 'moderation',
        subject_kind: 'case',
        subject_id: id,
        actor_id: ended.by.id,
        organisation_id: ended.by.organisationId,
        reason: closed.reason,
        case_id: id,
        data: { outcome: closed.outcome },
        occurred_at: ended.at,
      });
    }
  }
  return rows;
}
