import { Controller } from '@nestjs/common';
import type { InputOf } from '../../shared/route.js';
import * as threads from '../../shared/threads/contract.js';
import * as references from '../../shared/threads/references.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { AskQuestion } from './commands/ask-question.js';
import { ChangeThread } from './commands/change-thread.js';
import { MarkAffectsUs } from './commands/mark-affects-us.js';
import { MarkHelpful } from './commands/mark-helpful.js';
import { MarkSolution } from './commands/mark-solution.js';
import { RemovePost } from './commands/remove-post.js';
import { RemoveThread } from './commands/remove-thread.js';
import { RewritePost } from './commands/rewrite-post.js';
import { WritePost } from './commands/write-post.js';
import { ThreadReads } from './threads.reads.js';

@Controller()
export class ThreadsController {
  constructor(
    private readonly reads: ThreadReads,
    private readonly askQuestion: AskQuestion,
    private readonly changeThread: ChangeThread,
    private readonly removeThread: RemoveThread,
    private readonly writePost: WritePost,
    private readonly rewritePost: RewritePost,
    private readonly removePost: RemovePost,
    private readonly markSolution: MarkSolution,
    private readonly markHelpful: MarkHelpful,
    private readonly markAffectsUs: MarkAffectsUs,
  ) {}

  @Route(threads.list)
  list(actor: Actor, { query }: InputOf<typeof threads.list>) {
    return this.reads.list(actor, query);
  }

  @Route(threads.read)
  read(actor: Actor, { params }: InputOf<typeof threads.read>) {
    return this.reads.page(actor, params.id);
  }

  @Route(threads.listPosts)
  listPosts(actor: Actor, { params, query }: InputOf<typeof threads.listPosts>) {
    return this.reads.posts(actor, params.id, query);
  }

  @Route(references.list)
  listReferences(actor: Actor, { query }: InputOf<typeof references.list>) {
    return this.reads.references(actor, query);
  }

  @Route(threads.readPlace)
  readPlace(actor: Actor, { params }: InputOf<typeof threads.readPlace>) {
    return this.reads.place(actor, params.id);
  }

  @Route(threads.create)
  create(actor: Actor, { body }: InputOf<typeof threads.create>) {
    return this.askQuestion.execute(actor, body);
  }

  @Route(threads.change)
  change(actor: Actor, { params, version, body }: InputOf<typeof threads.change>) {
    return this.changeThread.execute(actor, params.id, version, body);
  }

  @Route(threads.remove)
  remove(actor: Actor, { params, version }: InputOf<typeof threads.remove>) {
    return this.removeThread.execute(actor, params.id, version);
  }

  @Route(threads.restore)
  restore(actor: Actor, { params }: InputOf<typeof threads.restore>) {
    return this.removeThread.undo(actor, params.id);
  }

  @Route(threads.createPost)
  createPost(actor: Actor, { params, body }: InputOf<typeof threads.createPost>) {
    return this.writePost.execute(actor, params.id, body);
  }

  @Route(threads.changePost)
  changePost(actor: Actor, { params, version, body }: InputOf<typeof threads.changePost>) {
    return this.rewritePost.execute(actor, params.id, version, body.text);
  }

  @Route(threads.removePost)
  deletePost(actor: Actor, { params, version }: InputOf<typeof threads.removePost>) {
    return this.removePost.execute(actor, params.id, version);
  }

  @Route(threads.restorePost)
  restorePost(actor: Actor, { params }: InputOf<typeof threads.restorePost>) {
    return this.removePost.undo(actor, params.id);
  }

  @Route(threads.listRevisions)
  listRevisions(actor: Actor, { params }: InputOf<typeof threads.listRevisions>) {
    return this.reads.revisions(actor, params.id);
  }

  @Route(threads.markSolution)
  solve(actor: Actor, { params, body }: InputOf<typeof threads.markSolution>) {
    return this.markSolution.execute(actor, params.id, params.postId, body);
  }

  @Route(threads.unmarkSolution)
  unsolve(actor: Actor, { params }: InputOf<typeof threads.unmarkSolution>) {
    return this.markSolution.undo(actor, params.id, params.postId);
  }

  @Route(threads.markHelpful)
  helpful(actor: Actor, { params }: InputOf<typeof threads.markHelpful>) {
    return this.markHelpful.execute(actor, params.id, true);
  }

  @Route(threads.unmarkHelpful)
  notHelpful(actor: Actor, { params }: InputOf<typeof threads.unmarkHelpful>) {
    return this.markHelpful.execute(actor, params.id, false);
  }

  @Route(threads.markAffectsUs)
  affectsUs(actor: Actor, { params }: InputOf<typeof threads.markAffectsUs>) {
    return this.markAffectsUs.execute(actor, params.id, true);
  }

  @Route(threads.unmarkAffectsUs)
  affectsUsNot(actor: Actor, { params }: InputOf<typeof threads.unmarkAffectsUs>) {
    return this.markAffectsUs.execute(actor, params.id, false);
  }
}
