import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SearchDocuments } from './documents.js';
import { TaskFailed, type IndexWriter } from './index-writer.js';
import { MeilisearchEngine } from './meilisearch-engine.js';
import { TextEngine } from './text-engine.js';

const LOOK_MILLISECONDS = 10_000;
const MEND_MILLISECONDS = 5 * 60_000;
const SOON_MILLISECONDS = 30;
/** At the end what is under way is waited for no longer; the next start goes on from there. */
const LEAVE_MILLISECONDS = 2_000;

/** What search does beside requests and jobs: makes missing documents at the start, and keeps Meilisearch up with them. */
@Injectable()
export class SearchUpkeep implements OnApplicationShutdown {
  private readonly log = new Logger('search');
  private readonly end = new AbortController();
  private working: Promise<void> = Promise.resolve();
  private waiting = false;
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly documents: SearchDocuments,
    private readonly engine: TextEngine,
    private readonly writer: IndexWriter | null,
  ) {}

  /** Begins in the background; requests are answered meanwhile. */
  start(): void {
    this.after(() => this.documents.fill(this.end.signal));
    if (!this.writer) return;
    this.documents.onChange = () => this.pushSoon();
    if (this.engine instanceof MeilisearchEngine) this.engine.onBack = () => this.mend();
    this.mend();
    this.timers = [setInterval(() => this.pushSoon(), LOOK_MILLISECONDS).unref(), setInterval(() => this.mend(), MEND_MILLISECONDS).unref()];
  }

  /** Looks whether the index is what the documents are, and mends it. */
  mend(): void {
    this.after(async () => void (await this.writer?.mend()));
  }

  /** When everything that was begun has ended. */
  settled(): Promise<void> {
    return this.working;
  }

  async onApplicationShutdown(): Promise<void> {
    this.end.abort();
    for (const timer of this.timers) clearInterval(timer);
    if (this.engine instanceof MeilisearchEngine) this.engine.end();
    await Promise.race([this.working, pause(LEAVE_MILLISECONDS, undefined, { ref: false })]);
  }

  // Several changes in one moment are one errand; what fails is tried again at the next look, and when Meilisearch is back.
  private pushSoon(): void {
    if (this.waiting || this.end.signal.aborted || this.engine.limited) return;
    this.waiting = true;
    setTimeout(() => {
      this.waiting = false;
      this.after(async () => void (await this.writer?.push()));
    }, SOON_MILLISECONDS).unref();
  }

  private after(work: () => Promise<void>): void {
    this.working = this.working
      .then(() => (this.end.signal.aborted ? undefined : work()))
      .catch((error: Error) => {
        if (this.end.signal.aborted) return;
        // Whoever refuses a task still searches.
        if (this.engine instanceof MeilisearchEngine && !(error instanceof TaskFailed)) this.engine.report(error);
        else this.log.error('search could not be kept up', { err: error });
      });
  }
}
