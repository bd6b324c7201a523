import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { Family } from './family.js';
import type { Inspected, InspectionAnswer, InspectionTask, Refusal } from './inspection.js';

/** So many files are looked at at once on a node; the others wait. */
const AT_ONCE = 2;
const SECONDS_MOST = 20;
/** Of JavaScript; pixels lie beside it, which is why their number is bounded. */
const MEGABYTES_MOST = 256;

// What to say where a file was too much for the process that looked at it.
const OVERWHELMED: Record<Exclude<Family, 'pdf'>, Refusal> = { image: 'file_damaged', archive: 'archive_unsafe' };

/** Has files looked at by processes that may fail: with little memory, little time, and nothing of ours in their environment. */
@Injectable()
export class Inspector implements OnApplicationShutdown {
  private free = AT_ONCE;
  private readonly waiting: (() => void)[] = [];
  private readonly running = new Set<() => void>();

  /**
   * What the file is, with its words or written anew.
   * @throws DomainError `file_type_refused`, `file_damaged`, `image_too_large`, `archive_unsafe`
   */
  async inspect(task: InspectionTask): Promise<Inspected> {
    await this.turn();
    try {
      const answer = await this.ask(task);
      if (answer && 'inspected' in answer) return answer.inspected;
      if (answer) throw new DomainError(answer.refused);
      // A PDF that takes too long to read is one that is not found by its words.
      if (task.family === 'pdf') return { mediaType: 'application/pdf', kept: task.source, display: null, width: null, height: null, text: '' };
      throw new DomainError(OVERWHELMED[task.family]);
    } finally {
      this.free += 1;
      this.waiting.shift()?.();
    }
  }

  onApplicationShutdown(): void {
    for (const end of this.running) end();
  }

  private async turn(): Promise<void> {
    while (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.free -= 1;
  }

  // Null: it ended without an answer.
  private ask(task: InspectionTask): Promise<InspectionAnswer | null> {
    return new Promise((resolve) => {
      const child = fork(PROGRAM, { execArgv: [`--max-old-space-size=${MEGABYTES_MOST}`], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      const end = (): void => void child.kill('SIGKILL');
      const late = setTimeout(end, SECONDS_MOST * 1_000).unref();
      let answer: InspectionAnswer | null = null;
      this.running.add(end);
      child.once('message', (message: InspectionAnswer) => {
        answer = message;
      });
      child.once('error', () => undefined);
      child.once('close', () => {
        clearTimeout(late);
        this.running.delete(end);
        resolve(answer);
      });
      child.send(task, () => undefined);
    });
  }
}

// The program itself is always the built one: tests and tools run the sources around it.
const PROGRAM = ((): string => {
  const name = 'inspect.process.js';
  const built = join(import.meta.dirname, name);
  if (existsSync(built)) return built;
  return join(dirname(dirname(dirname(import.meta.dirname))), 'dist', 'server', 'files', 'inspection', name);
})();
