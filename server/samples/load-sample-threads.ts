import { v7 } from 'uuid';
import type { Database } from '../platform/database/database.js';
import { excerptOf } from '../threads/threads.face.js';
import { sampleThreads, type SampleComment, type SamplePost, type SampleThread } from './world/index.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** Ids of what is there, by slug or key. */
export interface SampleIds {
  services: Map<string, string>;
  components: Map<string, string>;
  organisations: Map<string, string>;
  people: Map<string, string>;
  /** Organisation of each person, by their id. */
  organisationOf: Map<string, string>;
}

interface Written {
  id: string;
  author: string;
  organisation: string;
  at: Date;
}

/** Loads the sample threads with all their posts, marks and counters. */
export async function loadSampleThreads(database: Database, ids: SampleIds, now: Date): Promise<void> {
  for (const thread of sampleThreads) await new ThreadLoader(database, ids, thread, now).load();
}

class ThreadLoader {
  private readonly opened: Date;
  private latest: Date;
  private readonly threadId: string;

  constructor(
    private readonly database: Database,
    private readonly ids: SampleIds,
    private readonly thread: SampleThread,
    private readonly now: Date,
  ) {
    this.opened = new Date(now.getTime() - thread.daysAgo * DAY - (thread.title.length % 9) * HOUR);
    this.latest = this.opened;
    this.threadId = v7({ msecs: this.opened.getTime() });
  }

  async load(): Promise<void> {
    const { database, thread, threadId, opened } = this;
    const asker = this.person(thread.author);
    const answers = thread.answers.filter((answer) => !answer.removed);
    const comments = [...(thread.comments ?? []), ...thread.answers.flatMap((answer) => answer.comments ?? [])];
    await database.rows(
      `insert into thread (id, kind, title, excerpt, visibility, author_id, organisation_id, phase, answer_count, comment_count, solution_count, affects_us_count, sample, created_at, last_activity_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true, $13, $13)`,
      [threadId, thread.kind, thread.title, excerptOf(thread.text), thread.visibility, asker.id, asker.organisation, thread.phase, answers.length, comments.length, answers.filter((answer) => answer.solution).length, thread.affectsUs?.length ?? 0, opened],
    );
    await this.link('service', thread.services.map((slug) => this.ids.services.get(slug)));
    await this.link('component', thread.components.map((slug) => this.ids.components.get(slug)));
    for (const key of thread.affectsUs ?? []) await database.rows('insert into affects_us (thread_id, organisation_id) values ($1, $2)', [threadId, this.ids.organisations.get(key)]);
    const opening = await this.write('opening', null, thread.author, 0, thread.text, thread.comments?.length ?? 0);
    for (const comment of thread.comments ?? []) await this.comment(opening, comment);
    for (const answer of thread.answers) await this.answer(answer);
    await database.rows('update thread set last_activity_at = $2 where id = $1', [threadId, this.latest]);
    await database.rows(`insert into subscription (person_id, subject_kind, subject_id) values ($1, 'thread', $2)`, [asker.id, threadId]);
  }

  private async answer(answer: SamplePost): Promise<void> {
    const written = await this.write('answer', null, answer.author, answer.hoursLater, answer.text, answer.comments?.length ?? 0);
    for (const comment of answer.comments ?? []) await this.comment(written, comment);
    for (const slug of answer.helpfulBy ?? []) await this.database.rows('insert into helpful (post_id, person_id) values ($1, $2)', [written.id, this.person(slug).id]);
    await this.database.rows('update post set helpful_count = $2 where id = $1', [written.id, answer.helpfulBy?.length ?? 0]);
    if (answer.removed) {
      // Long ago: its text is already erased, as it would be.
      await this.database.rows(`update post set deleted_at = $2, deleted_by = author_id, text = '' where id = $1`, [written.id, new Date(written.at.getTime() + HOUR)]);
    }
    if (answer.solution) await this.solve(written, answer.solution.components ?? []);
  }

  private async solve(answer: Written, slugs: string[]): Promise<void> {
    const asker = this.person(this.thread.author);
    const components = slugs.map((slug) => this.ids.components.get(slug) ?? '').sort();
    await this.database.rows(
      'insert into solution (id, thread_id, post_id, component_ids, scope, organisation_id, marked_by, marked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [v7(), this.threadId, answer.id, components, ['', ...components].join('|'), asker.organisation, asker.id, new Date(Math.min(answer.at.getTime() + 3 * HOUR, this.now.getTime()))],
    );
  }

  private async comment(parent: Written, comment: SampleComment): Promise<void> {
    await this.write('comment', parent.id, comment.author, comment.hoursLater, comment.text, 0);
  }

  private async write(kind: string, parentId: string | null, slug: string, hoursLater: number, text: string, commentCount: number): Promise<Written> {
    const author = this.person(slug);
    const at = new Date(Math.min(this.opened.getTime() + hoursLater * HOUR, this.now.getTime()));
    if (at > this.latest) this.latest = at;
    const id = v7({ msecs: at.getTime() });
    await this.database.rows(
      'insert into post (id, thread_id, parent_id, kind, author_id, organisation_id, text, comment_count, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [id, this.threadId, parentId, kind, author.id, author.organisation, text, commentCount, at],
    );
    return { id, author: author.id, organisation: author.organisation, at };
  }

  private async link(kind: 'service' | 'component', linked: (string | undefined)[]): Promise<void> {
    for (const [position, id] of linked.entries()) {
      await this.database.rows(`insert into thread_${kind} (thread_id, ${kind}_id, position) values ($1, $2, $3)`, [this.threadId, id, position]);
    }
  }

  private person(slug: string): { id: string; organisation: string } {
    const id = this.ids.people.get(slug);
    if (!id) throw new Error(`Sample person ${slug} is missing`);
    return { id, organisation: this.ids.organisationOf.get(id) ?? '' };
  }
}
