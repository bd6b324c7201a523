import { Injectable } from '@nestjs/common';
import type { Subscribable } from '../../shared/subscriptions/contract.js';
import type { Actor } from '../kernel/actor.js';

type MayFollow = (actor: Actor, id: string) => Promise<boolean>;

/** What can be followed, and by whom: each capability says it for its own subjects. */
@Injectable()
export class Subscribables {
  private readonly rules = new Map<Subscribable, MayFollow>();

  add(kind: Subscribable, mayFollow: MayFollow): void {
    if (this.rules.has(kind)) throw new Error(`Subscribable ${kind} is registered twice`);
    this.rules.set(kind, mayFollow);
  }

  /** Whether the subject exists for the actor. */
  async mayFollow(actor: Actor, kind: Subscribable, id: string): Promise<boolean> {
    return (await this.rules.get(kind)?.(actor, id)) ?? false;
  }
}
