import { Controller } from '@nestjs/common';
import type { InputOf } from '../../shared/route.js';
import * as acts from '../../shared/threads/acts.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { ChooseReference } from './commands/choose-reference.js';
import { EditText } from './commands/edit-text.js';
import { GradeAnswer } from './commands/grade-answer.js';
import { LockThread } from './commands/lock-thread.js';
import { MarkDuplicate } from './commands/mark-duplicate.js';
import { MergeThreads } from './commands/merge-threads.js';
import { MoveThread } from './commands/move-thread.js';
import { PinThread } from './commands/pin-thread.js';
import { SplitThread } from './commands/split-thread.js';

/** What coordinators do with threads and answers. */
@Controller()
export class ThreadActsController {
  constructor(
    private readonly lockThread: LockThread,
    private readonly moveThread: MoveThread,
    private readonly mergeThreads: MergeThreads,
    private readonly gradeAnswer: GradeAnswer,
    private readonly splitThread: SplitThread,
    private readonly markDuplicate: MarkDuplicate,
    private readonly pinThread: PinThread,
    private readonly chooseReference: ChooseReference,
    private readonly editText: EditText,
  ) {}

  @Route(acts.lock)
  lock(actor: Actor, { params, version, body }: InputOf<typeof acts.lock>) {
    return this.lockThread.lock(actor, params.id, version, body.reason);
  }

  @Route(acts.unlock)
  unlock(actor: Actor, { params, version, body }: InputOf<typeof acts.unlock>) {
    return this.lockThread.unlock(actor, params.id, version, body.reason);
  }

  @Route(acts.move)
  move(actor: Actor, { params, version, body }: InputOf<typeof acts.move>) {
    return this.moveThread.execute(actor, params.id, version, body);
  }

  @Route(acts.merge)
  merge(actor: Actor, { params, version, body }: InputOf<typeof acts.merge>) {
    return this.mergeThreads.execute(actor, params.id, version, body);
  }

  @Route(acts.grade)
  grade(actor: Actor, { params, version, body }: InputOf<typeof acts.grade>) {
    return this.gradeAnswer.grade(actor, params.id, version, body);
  }

  @Route(acts.revokeGrade)
  revokeGrade(actor: Actor, { params, version, body }: InputOf<typeof acts.revokeGrade>) {
    return this.gradeAnswer.revoke(actor, params.id, version, body.reason);
  }

  @Route(acts.split)
  split(actor: Actor, { params, version, body }: InputOf<typeof acts.split>) {
    return this.splitThread.execute(actor, params.id, version, body);
  }

  @Route(acts.edit)
  edit(actor: Actor, { params, version, body }: InputOf<typeof acts.edit>) {
    return this.editText.edit(actor, params.id, version, body);
  }

  @Route(acts.retitle)
  retitle(actor: Actor, { params, version, body }: InputOf<typeof acts.retitle>) {
    return this.editText.retitle(actor, params.id, version, body);
  }

  @Route(acts.markDuplicate)
  duplicate(actor: Actor, { params, version, body }: InputOf<typeof acts.markDuplicate>) {
    return this.markDuplicate.mark(actor, params.id, version, body);
  }

  @Route(acts.unmarkDuplicate)
  noDuplicate(actor: Actor, { params, version, body }: InputOf<typeof acts.unmarkDuplicate>) {
    return this.markDuplicate.unmark(actor, params.id, version, body.reason);
  }

  @Route(acts.refuseDuplicate)
  refuseDuplicate(actor: Actor, { params, version }: InputOf<typeof acts.refuseDuplicate>) {
    return this.markDuplicate.refuse(actor, params.id, version);
  }

  @Route(acts.pin)
  pin(actor: Actor, { params, version, body }: InputOf<typeof acts.pin>) {
    return this.pinThread.pin(actor, params.id, version, body);
  }

  @Route(acts.unpin)
  unpin(actor: Actor, { params, version, body }: InputOf<typeof acts.unpin>) {
    return this.pinThread.unpin(actor, params.id, version, body);
  }

  @Route(acts.makeReference)
  makeReference(actor: Actor, { params, version, body }: InputOf<typeof acts.makeReference>) {
    return this.chooseReference.choose(actor, params.id, version, body);
  }

  @Route(acts.endReference)
  endReference(actor: Actor, { params, version, body }: InputOf<typeof acts.endReference>) {
    return this.chooseReference.end(actor, params.id, version, body);
  }
}
