import { v7 } from 'uuid';
import { excerptOf } from '../threads/threads.face.js';
import type { Directory } from './directory.js';
import type { SampleTime } from './sample-time.js';
import type { SampleComment, SamplePost, SampleThread } from './world/index.js';

type Row = Record<string, unknown>;

/** Rows by table, in an order in which every reference finds its row. */
export interface ThreadTables extends Record<string, Row[]> {
  thread: Row[];
  thread_service: Row[];
  thread_component: Row[];
  affects_us: Row[];
  post: Row[];
  helpful: Row[];
  solution: Row[];
  subscription: Row[];
}

/** The sample threads as rows, with counters that fit. Posts sort by id, so ids carry the moment of the post. */
export function threadRows(threads: readonly SampleThread[], directory: Directory, time: SampleTime): ThreadTables {
  const tables: ThreadTables = { thread: [], thread_service: [], thread_component: [], affects_us: [], post: [], helpful: [], solution: [], subscription: [] };
  threads.forEach((sample, index) => addThread(tables, sample, time.opening(sample.daysAgo, index), directory, time));
  return tables;
}

interface Place {
  threadId: string;
  opened: Date;
  asker: { id: string; organisationId: string };
}

function addThread(tables: ThreadTables, sample: SampleThread, opened: Date, directory: Directory, time: SampleTime): void {
  const asker = directory.person(sample.author);
  const place: Place = { threadId: idAt(opened), opened, asker };
  const { threadId } = place;
  const services = sample.services.map((slug) => directory.service(slug));
  const components = sample.components.map((slug) => directory.component(slug));
  const affected = (sample.affectsUs ?? []).map((key) => directory.organisation(key));

  const before = { posts: tables.post.length, solutions: tables.solution.length };
  addPost(tables, place, 'opening', { author: sample.author, hoursLater: 0, text: sample.text, ...(sample.comments ? { comments: sample.comments } : {}) }, directory, time);
  for (const answer of sample.answers) addPost(tables, place, 'answer', answer, directory, time);
  const posts = tables.post.slice(before.posts);
  const standing = (kind: string): number => posts.filter((post) => post.kind === kind && post.deleted_at === null).length;

  tables.thread.push({
    id: threadId,
    kind: sample.kind,
    title: sample.title,
    excerpt: excerptOf(sample.text),
    visibility: sample.visibility,
    author_id: asker.id,
    organisation_id: asker.organisationId,
    phase: sample.phase,
    answer_count: standing('answer'),
    comment_count: standing('comment'),
    solution_count: tables.solution.length - before.solutions,
    affects_us_count: affected.length,
    sample: true,
    created_at: opened,
    last_activity_at: new Date(Math.max(...posts.map((post) => (post.created_at as Date).getTime()))),
    version: 1,
  });
  services.forEach((id, position) => tables.thread_service.push({ thread_id: threadId, service_id: id, position }));
  components.forEach((id, position) => tables.thread_component.push({ thread_id: threadId, component_id: id, position }));
  for (const id of affected) tables.affects_us.push({ thread_id: threadId, organisation_id: id });
  tables.subscription.push({ person_id: asker.id, subject_kind: 'thread', subject_id: threadId });
}

function addPost(tables: ThreadTables, place: Place, kind: 'opening' | 'answer', sample: SamplePost, directory: Directory, time: SampleTime): void {
  const written = time.after(place.opened, sample.hoursLater);
  const id = idAt(written);
  const comments = sample.comments ?? [];
  const helpful = (sample.helpfulBy ?? []).map((slug) => directory.person(slug).id);
  tables.post.push(postRow(place, { id, kind, parentId: null, sample, written, helpful: helpful.length, comments: comments.length }, directory, time));
  for (const personId of helpful) tables.helpful.push({ post_id: id, person_id: personId });
  for (const comment of comments) {
    const at = time.after(place.opened, comment.hoursLater);
    tables.post.push(postRow(place, { id: idAt(at), kind: 'comment', parentId: id, sample: comment, written: at, helpful: 0, comments: 0 }, directory, time));
  }
  if (sample.solution) tables.solution.push(solutionRow(place, id, sample.solution.components ?? [], time.after(written, 20), directory));
}

interface PostParts {
  id: string;
  kind: 'opening' | 'answer' | 'comment';
  parentId: string | null;
  sample: SampleComment | SamplePost;
  written: Date;
  helpful: number;
  comments: number;
}

function postRow(place: Place, { id, kind, parentId, sample, written, helpful, comments }: PostParts, directory: Directory, time: SampleTime): Row {
  const author = directory.person(sample.author);
  const removed = 'removed' in sample && sample.removed === true;
  return {
    id,
    thread_id: place.threadId,
    parent_id: parentId,
    kind,
    author_id: author.id,
    organisation_id: author.organisationId,
    // What was removed longer ago than it can be undone is erased.
    text: removed ? '' : sample.text,
    helpful_count: helpful,
    comment_count: comments,
    created_at: written,
    deleted_at: removed ? time.after(written, 2) : null,
    deleted_by: removed ? author.id : null,
    version: removed ? 2 : 1,
  };
}

function solutionRow(place: Place, postId: string, slugs: readonly string[], markedAt: Date, directory: Directory): Row {
  const components = slugs.map((slug) => directory.component(slug)).sort();
  return {
    id: idAt(markedAt),
    thread_id: place.threadId,
    post_id: postId,
    service_version_id: null,
    component_ids: components,
    scope: ['', ...components].join('|'),
    organisation_id: place.asker.organisationId,
    marked_by: place.asker.id,
    marked_at: markedAt,
  };
}

const idAt = (moment: Date): string => v7({ msecs: moment.getTime() });
