import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';

/** A kind of text that files can belong to, and who may see those files. */
export interface FileOwner {
  readonly kind: string;
  /** Whether the reader (null: a guest) may see this file of this owner now; asked at every request. */
  maySee(actor: Actor | null, ownerId: string, fileId: string): Promise<boolean>;
}

/** Register of what files can belong to; capabilities add theirs when the application starts. */
@Injectable()
export class FileOwners {
  private readonly owners = new Map<string, FileOwner>();

  add(owner: FileOwner): void {
    if (this.owners.has(owner.kind)) throw new Error(`Files of ${owner.kind} are registered twice`);
    this.owners.set(owner.kind, owner);
  }

  /** What belongs to a kind nobody registered does not exist. */
  async maySee(actor: Actor | null, kind: string, ownerId: string, fileId: string): Promise<boolean> {
    return (await this.owners.get(kind)?.maySee(actor, ownerId, fileId)) ?? false;
  }
}
