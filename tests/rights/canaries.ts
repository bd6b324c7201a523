import { randomBytes, randomUUID } from 'node:crypto';
import { lessonIdOf } from '../../server/experiences/publication.js';
import { EMPTY_REPORT, STORY_SECTIONS, type ReportContent } from '../../shared/experiences/sections.js';
import type { ThreadKind } from '../../shared/vocabulary.js';
import { pdf } from '../support/files.js';
import type { TestPerson, TestService, World } from '../support/factories.js';
import type { Visibility } from './rights-table.js';

/** What a test knows of a thread: enough to say who may see it and in which lists it stands. */
export interface KnownThread {
  id: string;
  kind: ThreadKind;
  visibility: Visibility;
  house: string;
  serviceIds: string[];
  componentIds: string[];
  phase: number;
  solved: boolean;
  deleted: boolean;
  version: number;
  posts: string[];
  files: string[];
}

/** What a test knows of a report. `organisation` also where it was never published or is withdrawn. */
export interface KnownReport {
  id: string;
  /** Of the lesson that is published with it. */
  lessonId: string;
  visibility: Visibility;
  house: string;
  version: number;
}

/** Writes threads and reports in which every field carries a token of its own, and remembers which token lies where. */
export class Canaries {
  readonly threads: KnownThread[] = [];
  readonly reports: KnownReport[] = [];
  private readonly tokens = new Map<string, string>();

  constructor(private readonly world: World) {}

  /** A text nobody else ever writes. `where` names it when it is found in the wrong hands. */
  secret(where: string): string {
    const token = `kanarie${randomBytes(8).toString('hex')}`;
    this.tokens.set(where, token);
    return `Vermerk ${token}.`;
  }

  /** The token that was last written at a place. */
  tokenAt(where: string): string {
    const token = this.tokens.get(where);
    if (!token) throw new Error(`nothing was written at ${where}`);
    return token;
  }

  /** Places whose name begins so, with their tokens. */
  tokensOf(prefix = ''): Map<string, string> {
    return new Map([...this.tokens].filter(([where]) => where.startsWith(prefix)));
  }

  async thread(name: string, asker: TestPerson, facts: { visibility: Visibility; services: TestService[]; components?: string[]; phase?: number; kind?: ThreadKind }): Promise<KnownThread> {
    const { visibility, phase = 5, kind = 'question', components: componentIds = [] } = facts;
    const serviceIds = facts.services.map(({ id }) => id);
    const id = await this.world.question(asker, { kind, visibility, serviceIds, componentIds, phase, title: this.secret(`${name}, title`), text: this.secret(`${name}, opening`) });
    const thread = { id, kind, visibility, house: asker.organisation.id, serviceIds, componentIds, phase, solved: false, deleted: false, version: 1, posts: [] as string[], files: [] as string[] };
    const page = await asker.client.get<{ opening: { id: string } }>(`threads/${id}`);
    thread.posts.push(page.body.opening.id);
    this.threads.push(thread);
    return thread;
  }

  /** An answer, or with a parent a comment. */
  async post(where: string, thread: KnownThread, author: TestPerson, parent: string | null = null): Promise<string> {
    const id = await this.world.post(author, thread.id, this.secret(where), parent);
    thread.posts.push(id);
    return id;
  }

  /** An answer with a file that carries a token in its name and one in its words. */
  async postWithFile(where: string, thread: KnownThread, author: TestPerson): Promise<string> {
    const { body } = await author.client.upload(`${this.secret(`${where}, name of its file`)}pdf`, pdf([this.secret(`${where}, its file`)]));
    thread.files.push(body.id);
    const id = await this.world.post(author, thread.id, `${this.secret(where)} [Anlage](/api/files/${body.id})`);
    thread.posts.push(id);
    return id;
  }

  async rewrite(where: string, post: string, author: TestPerson, version: number): Promise<void> {
    const answer = await author.client.patch(`posts/${post}`, { text: this.secret(where) }, { version });
    if (answer.status !== 200) throw new Error(`rewrite: ${answer.status} ${answer.text}`);
  }

  /** A correction of a post or a lesson: its text and its reason are for those who decide it alone. */
  async suggest(where: string, subject: { kind: 'post' | 'lesson'; id: string }, by: TestPerson): Promise<string> {
    const content = { kind: subject.kind, text: this.secret(where), ...(subject.kind === 'lesson' ? { title: this.secret(`${where}, title`) } : {}) };
    const answer = await by.client.post<{ id: string }>('suggestions', { subjectId: subject.id, content, reason: this.secret(`${where}, reason`) }, { version: 1 });
    if (answer.status !== 201) throw new Error(`suggest: ${answer.status} ${answer.text}`);
    return answer.body.id;
  }

  /** The title before it is kept as one of the past: nobody is shown it, but it is still somewhere. */
  async retitle(name: string, thread: KnownThread, by: TestPerson): Promise<void> {
    const where = `${name}, title`;
    this.tokens.set(`past ${where}`, this.tokenAt(where));
    const answer = await by.client.patch<{ version: number }>(`threads/${thread.id}`, { title: this.secret(where) }, { version: thread.version });
    if (answer.status !== 200) throw new Error(`retitle: ${answer.status} ${answer.text}`);
    thread.version = answer.body.version;
  }

  async solve(thread: KnownThread, post: string, by: TestPerson): Promise<void> {
    const answer = await by.client.put(`threads/${thread.id}/solutions/${post}`, { componentIds: [] });
    if (answer.status !== 204) throw new Error(`solve: ${answer.status} ${answer.text}`);
    thread.solved = true;
  }

  /** A report with a token in every field that can carry one; without a visibility it stays a draft. */
  async report(name: string, editor: TestPerson, facts: { visibility: Visibility | null; services: TestService[]; components: string[]; obstacle: string }): Promise<KnownReport> {
    const rowId = randomUUID();
    const id = await this.world.draft(editor, this.contentOf(name, rowId, facts));
    const report = { id, lessonId: lessonIdOf(id, rowId), visibility: facts.visibility ?? 'organisation', house: editor.organisation.id, version: 1 };
    this.reports.push(report);
    if (facts.visibility) {
      const answer = await editor.client.post<{ version: number }>(`experience-reports/${id}/publish`, { visibility: facts.visibility, note: this.secret(`${name}, note`) }, { version: 1 });
      if (answer.status !== 200) throw new Error(`publish: ${answer.status} ${answer.text}`);
      report.version = answer.body.version;
    }
    return report;
  }

  private contentOf(name: string, rowId: string, { services, components, obstacle }: { services: TestService[]; components: string[]; obstacle: string }): Partial<ReportContent> {
    const story = Object.fromEntries(STORY_SECTIONS.map((section) => [section, { text: this.secret(`${name}, ${section}`) }]));
    return {
      ...story,
      frame: { title: this.secret(`${name}, title`), summary: this.secret(`${name}, summary`), services: services.map(({ id }) => ({ serviceId: id, versionId: null })), contact: this.secret(`${name}, contact`) },
      setup: { ...EMPTY_REPORT.setup, components: components.map((componentId) => ({ componentId, version: '' })), procedures: [{ name: this.secret(`${name}, procedure`), version: '' }] },
      effort: { rows: [], note: this.secret(`${name}, effort`) },
      costs: { once: null, yearly: null, note: this.secret(`${name}, costs`) },
      obstacles: { rows: [{ obstacleId: obstacle, weight: 2, remedy: this.secret(`${name}, remedy`) }] },
      lessons: { rows: [{ id: rowId, kind: 'tip', title: this.secret(`${name}, lesson`), text: this.secret(`${name}, lesson text`), phase: 5, componentIds: components }] },
    };
  }

  /** A call that took place between two houses, with a note before and one after. */
  async call(by: TestPerson, other: TestPerson, service: TestService): Promise<void> {
    const times = [1, 2, 3].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
    const asked = await by.client.post<{ id: string }>('contact-requests', { organisationId: other.organisation.id, serviceId: service.id, times, note: this.secret('call, note') });
    if (asked.status !== 201) throw new Error(`call: ${asked.status} ${asked.text}`);
    await this.world.held(asked.body.id);
    const noted = await other.client.put(`contact-requests/${asked.body.id}/outcome`, { outcome: this.secret('call, outcome') }, { version: 1 });
    if (noted.status !== 200) throw new Error(`outcome: ${noted.status} ${noted.text}`);
  }

  /** What somebody of this house may see; null is a guest. */
  visibleTo(house: string | null): KnownThread[] {
    return house === null ? [] : this.threads.filter((thread) => !thread.deleted && (thread.visibility === 'community' || thread.house === house));
  }

  /** Ids that nobody of this house may ever learn. */
  hiddenFrom(house: string | null): string[] {
    const visible = new Set(this.visibleTo(house));
    const reports = this.reports.filter((report) => report.visibility !== 'public' && (house === null || (report.visibility !== 'community' && report.house !== house)));
    return [...this.threads.filter((thread) => !visible.has(thread)).flatMap((thread) => [thread.id, ...thread.posts, ...thread.files]), ...reports.flatMap(({ id, lessonId }) => [id, lessonId])];
  }
}
