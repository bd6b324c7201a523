import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '../../kernel/domain-event.js';

export interface ListenerPayload {
  type: DomainEvent['type'];
  subject: DomainEvent['subject'];
  data: Record<string, unknown>;
}

/** How a capability reacts to an event: as a job, at least once, so running it twice must change nothing. */
export interface Listener {
  /** Name of the job, `capability.reaction`. */
  readonly name: string;
  readonly on: readonly DomainEvent['type'][];
  /** Several waiting jobs with one key become one. */
  readonly jobKey?: (event: DomainEvent) => string;
  readonly runAt?: (now: Date) => Date;
  run(payload: ListenerPayload): Promise<void>;
}

/** Work at fixed times (`cron`, UTC) that no event starts. */
export interface Chore {
  readonly name: string;
  readonly cron: string;
  run(): Promise<void>;
}

/** Register of listeners and chores; capabilities add theirs when the application starts. */
@Injectable()
export class Listeners {
  private readonly listeners: Listener[] = [];
  private readonly recurring: Chore[] = [];

  add(listener: Listener): void {
    this.refuseDouble(listener.name);
    this.listeners.push(listener);
  }

  addChore(chore: Chore): void {
    this.refuseDouble(chore.name);
    this.recurring.push(chore);
  }

  of(type: DomainEvent['type']): readonly Listener[] {
    return this.listeners.filter((listener) => listener.on.includes(type));
  }

  get all(): readonly Listener[] {
    return this.listeners;
  }

  get chores(): readonly Chore[] {
    return this.recurring;
  }

  private refuseDouble(name: string): void {
    if ([...this.listeners, ...this.recurring].some((known) => known.name === name)) throw new Error(`Job ${name} is registered twice`);
  }
}
