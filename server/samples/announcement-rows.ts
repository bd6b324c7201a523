import { v7 } from 'uuid';
import { germanDay } from '../kernel/day.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SampleAnnouncement, SampleNotice } from './world/index.js';

type Row = Record<string, unknown>;

/** Announcements as rows, by table. Lists sort by id, so ids carry the moment. */
export function announcementRows(announcements: readonly SampleAnnouncement[], directory: Directory, time: SampleTime): { announcement: Row[]; announcement_confirmation: Row[] } {
  const placed = announcements.map((sample, index) => {
    const published = time.opening(sample.publishedDaysAgo, index + 11);
    return { sample, published, id: v7({ msecs: published.getTime() }) };
  });
  return {
    announcement: placed.map(({ sample, published, id }) => {
      const author = directory.person(sample.author);
      return {
        id,
        title: sample.title,
        text: sample.text,
        service_id: sample.service === null ? null : directory.service(sample.service),
        phases: sample.phases,
        districts: sample.districts,
        asks_confirmation: sample.asksConfirmation,
        ends_on: germanDay(time.daysAgo(sample.endsDaysAgo)),
        author_id: author.id,
        organisation_id: author.organisationId,
        published_at: published,
        text_version: 1,
        sample: true,
        version: 1,
      };
    }),
    announcement_confirmation: placed.flatMap(({ sample, id }) =>
      sample.confirmed.map(({ organisation, daysAgo }) => ({ announcement_id: id, organisation_id: directory.organisation(organisation), text_version: 1, confirmed_on: germanDay(time.daysAgo(daysAgo)) })),
    ),
  };
}

/** What people were told as rows; raises where no sample thread begins so. */
export const noticeRows = (notices: readonly SampleNotice[], threads: readonly Row[], directory: Directory, time: SampleTime): Row[] =>
  notices.map(({ person, kind, thread: begin, daysAgo, seen, data }, index) => {
    const thread = threads.find(({ title }) => String(title as string).startsWith(begin));
    if (!thread) throw new Error(`The sample world tells somebody about »${begin}«, which nobody asks`);
    const created = time.opening(daysAgo, index + 17);
    return {
      id: v7({ msecs: created.getTime() }),
      person_id: directory.person(person).id,
      kind,
      subject_kind: 'thread',
      subject_id: thread.id,
      data: { title: thread.title, ...data },
      created_at: created,
      seen_at: seen ? time.after(created, 3) : null,
    };
  });
