import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mergeTexts, paragraphsOf, withoutMarks } from '../../client/lib/merge.js';
import type { ThreadPage } from '../../shared/threads/contract.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { World, type TestPerson } from '../support/factories.js';

const INTERLEAVINGS = 200;
const SEED = 20_261_124;
const marks = { current: '>> Jetzt gespeichert:', mine: '>> Ihre Fassung:', end: '>> Ende der Stelle', removed: '>> (entfernt)' };

let node: TestApplication;
let world: World;
let author: TestPerson;
let service: string;

beforeAll(async () => {
  node = await startApplication();
  world = new World(node);
  author = await world.person();
  service = (await world.service()).id;
});
afterAll(() => node.close());

/** A fixed sequence: what fails today fails tomorrow. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const join = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const count = (paragraphs: readonly string[], one: string): number => paragraphs.filter((paragraph) => paragraph === one).length;

interface Conflict {
  base: { text: string };
  current: { text: string };
  version: number;
}

/** One browser window in which the author edits: it knows what it loaded, types, and saves. */
class Editor {
  private base = '';
  private version = 0;
  merges = 0;
  /** What this window added, to be found at the end. */
  readonly added: string[] = [];

  constructor(
    private readonly name: string,
    private readonly thread: string,
    private readonly post: string,
    private readonly random: (below: number) => number,
  ) {}

  async open(): Promise<void> {
    const { opening } = (await author.client.get<ThreadPage>(`threads/${this.thread}`)).body;
    [this.base, this.version] = [opening.text ?? '', opening.version];
  }

  async save(): Promise<void> {
    let mine = join(this.type(paragraphsOf(this.base)));
    for (;;) {
      const answer = await author.client.patch<{ version: number; conflict?: Conflict }>(`posts/${this.post}`, { text: mine }, { version: this.version });
      if (answer.status === 200) {
        [this.base, this.version] = [mine, answer.body.version];
        return;
      }
      expect([answer.status, answer.body.conflict?.base.text]).toEqual([409, this.base]);
      const { current, version } = answer.body.conflict as Conflict;
      mine = this.merge(current.text, mine);
      [this.base, this.version] = [current.text, version];
      this.merges += 1;
    }
  }

  // Both versions of a place that both changed stay; this is what an author does who decides nothing.
  private merge(current: string, mine: string): string {
    const merged = mergeTexts(this.base, current, mine, marks);
    const text = withoutMarks(merged.text, marks);
    const sides = { base: paragraphsOf(this.base), current: paragraphsOf(current), mine: paragraphsOf(mine), merged: paragraphsOf(text) };
    for (const one of merged.conflicts === 0 ? new Set([...sides.current, ...sides.mine, ...sides.base]) : []) {
      const [was, theirs, ours, now] = [sides.base, sides.current, sides.mine, sides.merged].map((side) => count(side, one)) as [number, number, number, number];
      // Where one side left a paragraph alone, the other side's word counts: neither lost nor doubled in silence.
      if (theirs === was) expect([one, now]).toEqual([one, ours]);
      else if (ours === was) expect([one, now]).toEqual([one, theirs]);
    }
    return text;
  }

  private type(paragraphs: readonly string[]): string[] {
    const next = [...paragraphs];
    for (let step = 0; step <= this.random(3); step += 1) {
      const at = this.random(next.length + 1);
      const word = `${this.name}${this.added.length}.`;
      const standing = next[at];
      const kind = this.random(4);
      // Only what nobody has added to is removed; everything added must therefore be there at the end.
      if (kind === 0 && standing !== undefined && next.length > 1 && !/[AB]\d+\./.test(standing)) next.splice(at, 1);
      else if (kind === 1 && standing !== undefined) next[at] = `${standing} ${this.add(word)}`;
      else next.splice(at, 0, `Nachtrag ${this.add(word)}`);
    }
    return next;
  }

  private add(word: string): string {
    this.added.push(word);
    return word;
  }
}

async function interleave(round: number): Promise<number> {
  const random = sequence(SEED + round);
  const text = join(Array.from({ length: 1 + random(6) }, (_, index) => `Absatz ${index + 1} von Runde ${round}`));
  const thread = await world.question(author, { text, serviceIds: [service] });
  const { opening } = (await author.client.get<ThreadPage>(`threads/${thread}`)).body;
  const [a, b] = [new Editor('A', thread, opening.id, random), new Editor('B', thread, opening.id, random)];
  const acts = [a, b].map((editor) => Array.from({ length: 1 + random(3) }, () => [() => editor.open(), () => editor.save()]).flat());
  while (acts.some((left) => left.length > 0)) {
    const left = acts.filter((own) => own.length > 0);
    // Now and then both save at the very same time.
    if (left.length === 2 && random(4) === 0) await Promise.all(left.map(async (own) => own.shift()?.()));
    else await left[random(left.length)]?.shift()?.();
  }
  const end = (await author.client.get<ThreadPage>(`threads/${thread}`)).body.opening.text ?? '';
  const words = end.split(/\s+/);
  for (const word of [...a.added, ...b.added]) expect([round, words.includes(word) ? word : `${word} lost in\n${end}`]).toEqual([round, word]);
  return a.merges + b.merges;
}

test(`${INTERLEAVINGS} interleavings of two editors: nothing that was added is lost, nothing doubled in silence`, async () => {
  let merges = 0;
  for (let round = 0; round < INTERLEAVINGS; round += 1) merges += await interleave(round);
  // Otherwise the test would have shown nothing.
  expect(merges).toBeGreaterThan(INTERLEAVINGS / 2);
}, 120_000);
