import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { require } from '../../kernel/verdict.js';
import { Database } from '../../platform/database/database.js';
import { PostTexts } from '../post-texts.js';
import { accessPost, postFacts } from '../threads.access.js';
import { mayEditText } from '../threads.policy.js';

/** Changes the text of one's own post. */
@Injectable()
export class RewritePost {
  constructor(
    private readonly database: Database,
    private readonly texts: PostTexts,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `post_removed`, `unknown_file`, `conflict` with `base.text` and `current.text` */
  async execute(actor: Actor, id: string, version: number, text: string): Promise<{ version: number }> {
    const place = await accessPost(this.database, actor, id);
    const { post } = place;
    require(mayEditText(actor, postFacts(post)));
    await this.texts.requireVersion(post, version);
    if (post.text !== text) await this.texts.change(actor, place, text);
    return { version: post.version };
  }
}
