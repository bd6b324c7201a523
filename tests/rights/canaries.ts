import { randomBytes } from 'node:crypto';
import type { ThreadKind } from '../../shared/vocabulary.js';
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
}

/** Writes threads in which every field carries a token of its own, and remembers which token lies where. */
export class Canaries {
  readonly threads: KnownThread[] = [];
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
    const thread = { id, kind, visibility, house: asker.organisation.id, serviceIds, componentIds, phase, solved: false, deleted: false, version: 1, posts: [] as string[] };
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

  async rewrite(where: string, post: string, author: TestPerson, version: number): Promise<void> {
    const answer = await author.client.patch(`posts/${post}`, { text: this.secret(where) }, { version });
    if (answer.status !== 200) throw new Error(`rewrite: ${answer.status} ${answer.text}`);
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

  /** What somebody of this house may see; null is a guest. */
  visibleTo(house: string | null): KnownThread[] {
    return house === null ? [] : this.threads.filter((thread) => !thread.deleted && (thread.visibility === 'community' || thread.house === house));
  }

  /** Ids that nobody of this house may ever learn. */
  hiddenFrom(house: string | null): string[] {
    const visible = new Set(this.visibleTo(house));
    return this.threads.filter((thread) => !visible.has(thread)).flatMap((thread) => [thread.id, ...thread.posts]);
  }
}
