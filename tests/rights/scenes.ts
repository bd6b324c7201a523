import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { FileStore } from '../../server/platform/files/file-store.js';
import type { TestApplication } from '../support/application.js';
import type { TestPerson, TestService } from '../support/factories.js';
import type { Column } from './actors.js';
import type { Cast } from './cast.js';
import type { Visibility } from './rights-table.js';
import { lessonOf, reportRows } from './report-rows.js';
import { RowsToInsert } from './rows-to-insert.js';
import { STATES, type Shape } from './states.js';

/** The ids one request is about. In the state `unknown` none of them exists. */
export interface Scene {
  visibility: Visibility;
  shape: Shape;
  threadId: string;
  openingId: string;
  answerId: string;
  /** A second answer, of a solved question. */
  rivalId: string;
  commentId: string;
  service: TestService;
  /** Of its texts, and one that no text has taken; only in scenes that are read. */
  files: Record<'opening' | 'answer' | 'comment' | 'loose', string>;
  reportId: string;
  lessonId: string;
  obstacleId: string;
  /** A house that is neither the own nor the other one. */
  thirdId: string;
  requestId: string;
  callId: string;
  caseId: string;
  contributionId: string;
  /** Of the audit log: how it was hidden. */
  actId: string;
  /** Its address as well. */
  pilotId: string;
  suggestionId: string;
  announcementId: string;
  deskId: string;
  referralId: string;
  noticeId: string;
  /** Of the catalogue; the other one is what it may become. */
  entryId: string;
  /** A drafted version of its service. */
  draftId: string;
  otherEntryId: string;
  /** Stands in its title and nowhere else. */
  word: string;
}

interface Place {
  visibility: Visibility;
  state: string;
  column: Column;
  /** A service of its own, for what is counted or listed by service. */
  ownService: boolean;
}

/** Letters without a meaning, so that no other word is like it. */
const newWord = (): string => randomBytes(10).toString('hex').replace(/./g, (digit) => 'bcdfghjklmnpqrst'[Number.parseInt(digit, 16)] ?? '');
const titleOf = (word: string): string => `Wer legt den Mandanten für ${word} an?`;

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const HOURS_AGO = minutesAgo(120);
/** Three times that lie ahead. */
export const CALL_TIMES: readonly string[] = [1, 2, 3].map((days) => minutesAgo(-days * 24 * 60));

/** Builds what requests are about: threads in every state, written straight into the tables, many at a time. */
export class Scenes {
  readonly rows = new RowsToInsert();
  private numbers = 0;
  private readonly shared = new Map<string, Scene>();
  private readonly unwritten: string[] = [];

  private constructor(
    private readonly node: TestApplication,
    private readonly cast: Cast,
    private readonly workshop: TestService,
    private readonly scope: string,
    /** A thread all members may see, with an answer: whatever is `elsewhere`. */
    readonly elsewhere: { threadId: string; answerId: string; service: TestService },
  ) {}

  static async prepare(node: TestApplication, cast: Cast): Promise<Scenes> {
    const service = await cast.world.service();
    const threadId = await cast.world.question(cast.somebody.own, { serviceIds: [service.id] });
    const answerId = await cast.world.post(cast.somebody.other, threadId);
    // How the scope "in general" is written is the server's own matter: it is read off a solution it has marked itself.
    const marked = await cast.somebody.own.client.put(`threads/${threadId}/solutions/${answerId}`, { componentIds: [] });
    if (marked.status !== 204) throw new Error(`solution: ${marked.status} ${marked.text}`);
    const scope = await node.database.row<{ scope: string }>('select scope from solution where post_id = $1', [answerId]);
    return new Scenes(node, cast, await cast.world.service(), scope?.scope ?? '', { threadId, answerId, service });
  }

  async write(): Promise<void> {
    await this.rows.write(this.node.database);
    // What is read must be there to be read.
    for (const id of this.unwritten.splice(0)) {
      const path = join(this.node.dataDir, id);
      await writeFile(path, '%PDF-');
      await this.node.app.get(FileStore).put(id, path);
    }
  }

  /** The same scene for every reader to whom it is the same; it must not be changed. */
  read(place: Omit<Place, 'ownService'>): Scene {
    const writes = /asker|author/.test(place.column) ? place.column : 'somebody';
    const key = [place.visibility, place.state, writes].join(' ');
    const scene = this.shared.get(key) ?? this.fresh({ ...place, ownService: true });
    if (!this.shared.has(key)) this.files(scene, place.column);
    this.shared.set(key, scene);
    return scene;
  }

  /** A scene of one's own, to be changed. */
  fresh({ visibility, state, column, ownService }: Place): Scene {
    const shape = STATES[state];
    if (!shape) throw new Error(`no state ${state}`);
    const service = shape.unknown ? { id: newId(), slug: 'gibt-es-nicht', versionId: newId() } : ownService ? this.service() : this.workshop;
    const reportId = newId();
    const scene: Scene = { visibility, shape, threadId: newId(), openingId: newId(), answerId: newId(), rivalId: newId(), commentId: newId(), reportId, lessonId: lessonOf(reportId), obstacleId: newId(), service, files: { opening: newId(), answer: newId(), comment: newId(), loose: newId() }, thirdId: newId(), requestId: newId(), callId: newId(), pilotId: newId(), caseId: newId(), contributionId: newId(), actId: newId(), suggestionId: newId(), announcementId: newId(), deskId: newId(), referralId: newId(), noticeId: newId(), entryId: newId(), otherEntryId: newId(), draftId: newId(), word: newWord() };
    if (shape.report) reportRows(this.rows, scene, { organisationId: this.cast.own.id, helped: this.cast.other.id, startedBy: (column === 'own asker' || column === 'moved asker' ? this.person(column) : this.cast.somebody.own).id });
    else if (!shape.unknown) this.thread(scene, column);
    if (shape.report && shape.suggested) this.suggestion(scene, shape.suggested);
    if (shape.introduced) for (const house of [this.cast.own, this.cast.other]) this.rollout(house.id, service.id, shape);
    if (shape.ahead || shape.call?.of === 'third') this.third(scene);
    if (shape.call) this.call(scene);
    if (shape.pilot) this.pilot(scene);
    if (shape.desk) this.desk(scene, shape.desk, column.endsWith('asker') ? this.person(column) : this.cast.somebody.own);
    if (shape.announced) this.announcement(scene, shape.announced);
    if (shape.told) this.rows.add('notice', { id: scene.noticeId, person_id: this.person('own member').id, kind: 'warned', subject_kind: 'person', subject_id: this.person('own member').id, data: {}, created_at: HOURS_AGO });
    if (shape.entry) this.entries(scene);
    if (shape.drafted) this.rows.add('service_version', { id: scene.draftId, service_id: service.id, label: '2.0', valid_from: '2026-02-01', state: 'draft', news: [{ part: 'forms', text: 'Kürzer.' }], version: 2 });
    return scene;
  }

  private entries({ entryId, otherEntryId, shape }: Scene): void {
    for (const id of [entryId, otherEntryId]) {
      this.rows.add('component', { id, slug: id, name: 'Baustein einer Szene', description: 'Zum Prüfen.', version: 2, retired_at: id === entryId && shape.entry === 'retired' ? HOURS_AGO : null });
    }
  }

  private desk({ deskId, referralId, threadId, shape }: Scene, state: 'current' | 'retired', asker: TestPerson): void {
    this.rows.add('desk', { id: deskId, name: 'Anlaufstelle einer Szene', kind: 'it_verbund', mail: 'stelle@pruefhausen.example', note: 'Zum Prüfen.', retired_at: state === 'retired' ? HOURS_AGO : null, sample: false, version: 2 });
    const { referred } = shape;
    if (!referred) return;
    const wished = referred === 'wished';
    this.rows.add('referral', {
      id: referralId,
      thread_id: threadId,
      desk_id: wished ? null : deskId,
      state: referred,
      text: wished ? '' : 'Wer legt den Mandanten an?',
      note: '',
      follow_up_on: wished ? '2026-01-01' : null,
      wished_by: wished ? asker.id : null,
      wished_at: wished ? HOURS_AGO : null,
      organisation_id: this.cast.own.id,
      passed_on_at: wished ? null : HOURS_AGO,
      closed_at: referred === 'ended' ? HOURS_AGO : null,
      sample: false,
      version: 2,
    });
  }

  private third({ thirdId, service }: Scene): void {
    this.numbers += 1;
    const personId = newId();
    this.rows.add('organisation', { id: thirdId, key: `99${String(900_000 + this.numbers)}`, kind: 'stadt', name: `Stadt Drittort ${this.numbers}`, inhabitants: 12_000 });
    this.rows.add('person', { id: personId, name: 'Dritte Person', mail: `dritte-${this.numbers}@pruefhausen.example`, created_at: HOURS_AGO });
    this.rows.add('membership', { id: newId(), person_id: personId, organisation_id: thirdId, role: 'member', since: '2026-01-01' });
    this.rollout(thirdId, service.id, { live: true });
  }

  private call({ callId, thirdId, service, shape }: Scene): void {
    const state = shape.call?.state ?? 'proposed';
    this.rows.add('contact_request', {
      id: callId,
      service_id: service.id,
      asking_id: this.cast.own.id,
      asked_id: shape.call?.of === 'third' ? thirdId : this.cast.other.id,
      state,
      note: 'Wie haben Sie das gemacht?',
      times: CALL_TIMES,
      accepted_time: state === 'proposed' ? null : state === 'held' ? HOURS_AGO : CALL_TIMES[0],
      created_at: HOURS_AGO,
      version: 2,
    });
  }

  private pilot({ pilotId, service }: Scene): void {
    const { id } = this.cast.own;
    this.rows.add('pilot_project', { id: pilotId, slug: pilotId, name: 'Szene eines Pilotprojekts', summary: 'Zum Prüfen.', begins_on: '2026-01-01', lead_id: id, results: '', results_version: 2, sample: false, version: 2 });
    this.rows.add('pilot_participant', { project_id: pilotId, organisation_id: id });
    this.rows.add('pilot_service', { project_id: pilotId, service_id: service.id });
  }

  private announcement({ announcementId, service }: Scene, to: 'all' | 'own'): void {
    const { own } = this.cast;
    if (to === 'own') this.rollout(own.id, service.id, {});
    this.rows.add('announcement', {
      id: announcementId,
      title: 'Szene einer Ankündigung',
      text: 'Zum Prüfen.',
      service_id: to === 'own' ? service.id : null,
      phases: to === 'own' ? [5] : [],
      asks_confirmation: true,
      ends_on: '2999-01-01',
      author_id: this.coordinator,
      organisation_id: own.id,
      published_at: HOURS_AGO,
      text_version: 1,
      sample: false,
      version: 2,
    });
  }

  private service(): TestService {
    this.numbers += 1;
    const service = { id: newId(), slug: `szene-${this.numbers}`, versionId: newId() };
    this.rows.add('service', { id: service.id, slug: service.slug, kind: 'online', ozg_id: null, name: `Szene ${this.numbers}`, summary: 'Zum Prüfen.', topic_field: 'Querschnitt', availability: 'available', updated_at: HOURS_AGO });
    this.rows.add('service_version', { id: service.versionId, service_id: service.id, label: '1.0', valid_from: '2026-01-01', state: 'published', news: [], version: 2 });
    return service;
  }

  private files(scene: Scene, column: Column): void {
    const { shape, files } = scene;
    if (shape.unknown || shape.report) return;
    const uploader = column.endsWith('asker') ? this.person(column) : this.cast.somebody.own;
    const owners = { opening: scene.openingId, answer: shape.answer ? scene.answerId : null, comment: shape.comment ? scene.commentId : null, loose: null };
    for (const [name, owner] of Object.entries(owners)) {
      if (owner === null && name !== 'loose') continue;
      const id = files[name as keyof typeof files];
      this.rows.add('file', {
        id,
        uploader_id: uploader.id,
        organisation_id: this.cast.own.id,
        name: 'Satzung.pdf',
        media_type: 'application/pdf',
        size: 5,
        hash: '\\x00',
        text: '',
        series_id: newId(),
        number: 1,
        owner_kind: owner === null ? null : 'post',
        owner_id: owner,
        created_at: HOURS_AGO,
      });
      this.unwritten.push(id);
    }
  }

  private rollout(organisationId: string, serviceId: string, { live }: Shape): void {
    this.rows.add('rollout', { id: newId(), organisation_id: organisationId, service_id: serviceId, state: 'active', phase: live ? 10 : 5, since: '2026-01-01', go_live_on: live ? '2026-02-01' : null, version: 2 });
  }

  private thread(scene: Scene, column: Column): void {
    const { shape, threadId } = scene;
    const { own } = this.cast;
    // Who was flagged may be restricted by the cell: they write nothing else.
    const asker = column.endsWith('asker') ? this.person(column) : shape.flagged?.what === 'thread' ? this.cast.somebody.flagged : this.cast.somebody.own;
    const author = this.author(scene, column);
    const comments = shape.comment ? 1 : 0;
    this.rows.add('thread', {
      id: threadId,
      kind: shape.kind ?? 'question',
      title: titleOf(scene.word),
      excerpt: 'Wir stehen vor der technischen Anbindung.',
      visibility: scene.visibility,
      author_id: asker.id,
      organisation_id: own.id,
      phase: 5,
      answer_count: shape.answer ? (shape.solution ? 2 : 1) : 0,
      comment_count: comments,
      solution_count: shape.solution ? 1 : 0,
      affects_us_count: shape.affected ? 1 : 0,
      created_at: HOURS_AGO,
      last_activity_at: HOURS_AGO,
      locked_at: shape.locked ? HOURS_AGO : null,
      duplicate_of: shape.duplicate ? this.elsewhere.threadId : null,
      duplicate: shape.duplicate ?? false,
      duplicate_reason: shape.duplicate ? 'Dieselbe Frage gibt es schon.' : null,
      duplicate_at: shape.duplicate ? HOURS_AGO : null,
      lock_reason: shape.locked ? 'Bitte erst einmal sammeln.' : null,
      ...this.gone(asker, shape.removed, shape.flagged?.what === 'thread' ? shape.flagged.hidden : undefined),
      version: 2,
    });
    this.rows.add('thread_service', { thread_id: threadId, service_id: scene.service.id, position: 0 });
    this.post(scene, { id: scene.openingId, kind: 'opening', author: asker, house: own.id, comments: shape.answer ? 0 : comments });
    if (shape.answer) this.answer(scene, { author: author.person, asker, house: author.house, comments });
    if (shape.comment) this.post(scene, { id: scene.commentId, kind: 'comment', author: author.person, house: author.house, parent: shape.answer ? scene.answerId : scene.openingId });
    if (shape.pinned) this.rows.add('thread_pin', { id: newId(), thread_id: threadId, service_id: scene.service.id, pinned_by: this.coordinator, pinned_at: HOURS_AGO });
    if (shape.request) this.request(scene, shape.request);
    if (shape.flagged) this.case(scene, shape.flagged);
    if (shape.held) this.held(scene, shape.held, author);
    if (shape.affected) this.rows.add('affects_us', { thread_id: threadId, organisation_id: this.cast.other.id });
    if (shape.followed) for (const { person } of this.cast.players.values()) if (person) this.rows.add('subscription', { person_id: person.id, subject_kind: 'thread', subject_id: threadId });
  }

  private gone(author: TestPerson, removed: number | undefined, hidden: number | undefined): Record<string, unknown> {
    const ago = removed ?? hidden;
    const at = ago === undefined ? null : minutesAgo(ago);
    return { deleted_at: at, deleted_by: at && (hidden === undefined ? author.id : this.coordinator), hidden_at: hidden === undefined ? null : at };
  }

  private get coordinator(): string {
    return this.person('own coordinator').id;
  }

  private case({ caseId, actId, threadId, answerId, service }: Scene, { what, closed, hidden }: NonNullable<Shape['flagged']>): void {
    const { own, somebody } = this.cast;
    const subject = { subject_kind: what === 'thread' ? 'thread' : 'post', subject_id: what === 'thread' ? threadId : answerId };
    const ended = closed || hidden !== undefined;
    this.rows.add('moderation_case', {
      id: caseId,
      ...subject,
      organisation_id: own.id,
      districts: ['Kreis Eigenland'],
      topic_fields: ['Querschnitt'],
      service_ids: [service.id],
      reasons: ['unobjective'],
      flag_count: 1,
      opened_at: HOURS_AGO,
      closed_at: ended ? minutesAgo(hidden ?? 1) : null,
      closed_by: ended ? this.coordinator : null,
      outcome: closed ? 'no_breach' : ended ? 'hidden' : null,
      version: 2,
    });
    this.rows.add('flag', { id: newId(), case_id: caseId, person_id: somebody.own.id, organisation_id: own.id, reason: 'unobjective', created_at: HOURS_AGO });
    if (hidden === undefined) return;
    this.rows.add('audit_entry', { id: actId, act: 'texts.hidden', area: 'moderation', ...subject, actor_id: this.coordinator, organisation_id: own.id, reason: 'Beleidigend.', case_id: caseId, data: { wasOpen: true }, occurred_at: minutesAgo(hidden) });
  }

  private held({ caseId, contributionId, threadId, service }: Scene, state: NonNullable<Shape['held']>, { person, house }: { person: TestPerson; house: string }): void {
    const refused = state === 'refused';
    const decided = refused ? { closed_at: minutesAgo(1), closed_by: this.coordinator, outcome: 'refused' } : { closed_at: null, closed_by: null, outcome: null };
    this.rows.add('held_contribution', {
      id: contributionId,
      author_id: person.id,
      organisation_id: house,
      thread_id: threadId,
      body: { kind: 'answer', parentId: null, text: 'Das macht der IT-Verbund.' },
      state,
      reason: refused ? 'Nennt jemanden beim Namen.' : null,
      created_at: HOURS_AGO,
      decided_at: refused ? minutesAgo(1) : null,
      version: 2,
    });
    this.rows.add('moderation_case', { id: caseId, subject_kind: 'contribution', subject_id: contributionId, organisation_id: house, districts: ['Kreis Eigenland'], topic_fields: ['Querschnitt'], service_ids: [service.id], reasons: [], flag_count: 0, opened_at: HOURS_AGO, ...decided, version: 2 });
  }

  private request({ requestId, threadId }: Scene, { declined, due }: NonNullable<Shape['request']>): void {
    this.rows.add('question_request', {
      id: requestId,
      thread_id: threadId,
      organisation_id: this.cast.other.id,
      state: declined ? 'declined' : 'open',
      due_on: due ? '2026-01-09' : '2999-01-01',
      created_at: HOURS_AGO,
      closed_at: declined ? minutesAgo(declined) : null,
      version: 2,
    });
  }

  private answer(scene: Scene, by: { author: TestPerson; asker: TestPerson; house: string; comments: number }): void {
    const { shape, answerId, threadId } = scene;
    const [author, house] = shape.answer === 'asker' ? [by.asker, this.cast.own.id] : shape.answer === 'home' ? [this.cast.somebody.own, this.cast.own.id] : [by.author, by.house];
    this.post(scene, { id: answerId, kind: 'answer', author, house, comments: by.comments, removed: shape.answerRemoved });
    if (shape.voted) for (const { person } of this.cast.players.values()) if (person && person !== author) this.rows.add('helpful', { post_id: answerId, person_id: person.id });
    if (shape.graded) this.rows.add('answer_grade', { id: newId(), post_id: answerId, grade: 'checked', organisation_id: this.cast.own.id, graded_by: this.coordinator, graded_at: HOURS_AGO });
    if (shape.referenced) this.rows.add('reference_answer', { id: newId(), post_id: answerId, service_id: scene.service.id, chosen_by: this.coordinator, chosen_at: HOURS_AGO });
    if (shape.suggested) this.suggestion(scene, shape.suggested);
    if (!shape.solution) return;
    this.post(scene, { id: scene.rivalId, kind: 'answer', author: this.cast.somebody.own, house: this.cast.own.id });
    this.rows.add('solution', { id: newId(), thread_id: threadId, post_id: answerId, component_ids: '{}', scope: this.scope, organisation_id: this.cast.own.id, marked_by: by.asker.id, marked_at: HOURS_AGO });
  }

  private suggestion({ suggestionId, answerId, lessonId, shape }: Scene, { accepted }: NonNullable<Shape['suggested']>): void {
    this.rows.add('suggestion', {
      id: suggestionId,
      ...(shape.report
        ? { subject_kind: 'lesson', subject_id: lessonId, base: { kind: 'lesson', title: 'Eine Erkenntnis', text: 'Zum Prüfen.' }, proposed: { kind: 'lesson', title: 'Eine Erkenntnis', text: 'Geprüft.' } }
        : { subject_kind: 'post', subject_id: answerId, base: { kind: 'post', text: 'Das macht der IT-Verbund.' }, proposed: { kind: 'post', text: 'Das macht das Land.' } }),
      base_version: 2,
      reason: 'So steht es im Erlass.',
      person_id: this.person('own member').id,
      organisation_id: this.cast.own.id,
      state: accepted ? 'accepted' : 'open',
      created_at: HOURS_AGO,
      decided_at: accepted ? minutesAgo(accepted) : null,
      applied_from: accepted ? 1 : null,
      applied_as: accepted ? 2 : null,
    });
  }

  private post(scene: Scene, facts: { id: string; kind: string; author: TestPerson; house: string; parent?: string; comments?: number; removed?: number | undefined }): void {
    this.rows.add('post', {
      id: facts.id,
      thread_id: scene.threadId,
      parent_id: facts.parent ?? null,
      kind: facts.kind,
      author_id: facts.author.id,
      organisation_id: facts.house,
      text: 'Das macht der IT-Verbund.',
      helpful_count: scene.shape.voted && facts.kind === 'answer' ? this.cast.players.size - 2 : 0,
      comment_count: facts.comments ?? 0,
      created_at: HOURS_AGO,
      edited_at: scene.shape.edited ? minutesAgo(60) : null,
      ...this.gone(facts.author, facts.removed, facts.kind === 'answer' && scene.shape.flagged?.what === 'answer' ? scene.shape.flagged.hidden : undefined),
      version: 2,
    });
    if (scene.shape.edited) this.rows.add('post_revision', { post_id: facts.id, version: 1, text: 'Das macht das Land.', written_at: HOURS_AGO });
  }

  // In a thread of one house only that house can have written; otherwise it is another one, which is what narrowing looks at.
  private author(scene: Scene, column: Column): { person: TestPerson; house: string } {
    const { own, other, somebody } = this.cast;
    if (column === 'own author' || column === 'moved author') return { person: this.person(column), house: own.id };
    if (scene.visibility === 'organisation') return { person: somebody.own, house: own.id };
    return { person: column === 'other author' ? this.person(column) : somebody.other, house: other.id };
  }

  private person(column: Column): TestPerson {
    const { person } = this.cast.player(column);
    if (!person) throw new Error(`${column} writes nothing`);
    return person;
  }
}
