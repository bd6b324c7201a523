import { Injectable } from '@nestjs/common';
import type { Held, Published, Written } from '../../shared/contributions/written.js';
import type { PostDraft, ThreadDraft } from '../../shared/threads/contract.js';
import type { Visibility } from '../../shared/vocabulary.js';
import type { Actor } from '../kernel/actor.js';

export type { Held, Published, Written };

/** Where something is about to stand, as far as that decides whether it is looked at first. */
export interface HeldPlace {
  readonly visibility: Visibility;
  readonly serviceIds: readonly string[];
}

/** What somebody has written, as it would be published. */
export type Contribution = { readonly draft: ThreadDraft; readonly reportId: string | null } | { readonly draft: PostDraft; readonly threadId: string };

/** Keeps contributions back until coordination has looked at them. */
export interface Holder {
  /** Whether what the actor writes there waits. */
  applies(actor: Actor, place: HeldPlace): Promise<boolean>;
  /** @throws DomainError `unknown_file` */
  hold(actor: Actor, contribution: Contribution): Promise<Held>;
}

/** Port: the capability that keeps contributions back fills it when the application starts; until then nothing waits. */
@Injectable()
export class Holding {
  private holder: Holder | null = null;

  fill(holder: Holder): void {
    if (this.holder) throw new Error('contributions are kept back by two');
    this.holder = holder;
  }

  async applies(actor: Actor, place: HeldPlace): Promise<boolean> {
    return this.holder !== null && (await this.holder.applies(actor, place));
  }

  hold(actor: Actor, contribution: Contribution): Promise<Held> {
    if (!this.holder) throw new Error('nobody keeps contributions back');
    return this.holder.hold(actor, contribution);
  }
}
