import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit.face.js';
import { ChooseReference } from './commands/choose-reference.js';
import { EditText } from './commands/edit-text.js';
import { GradeAnswer } from './commands/grade-answer.js';
import { LockThread } from './commands/lock-thread.js';
import { MarkDuplicate } from './commands/mark-duplicate.js';
import { MergeThreads } from './commands/merge-threads.js';
import { MoveThread } from './commands/move-thread.js';
import { PinThread } from './commands/pin-thread.js';
import { SplitThread } from './commands/split-thread.js';
import { PostTexts } from './post-texts.js';
import { ThreadActsController } from './thread-acts.controller.js';

/** Acts of coordination on threads, and how each is taken back. */
@Module({ controllers: [ThreadActsController], providers: [LockThread, MoveThread, MergeThreads, SplitThread, GradeAnswer, MarkDuplicate, PinThread, ChooseReference, EditText, PostTexts], exports: [GradeAnswer, PostTexts] })
export class ThreadActsModule implements OnModuleInit {
  constructor(
    private readonly auditLog: AuditLog,
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

  onModuleInit(): void {
    this.auditLog.undoes('threads.locked', (actor, entry) => this.lockThread.undoLock(actor, entry));
    this.auditLog.undoes('threads.unlocked', (actor, entry) => this.lockThread.undoUnlock(actor, entry));
    this.auditLog.undoes('threads.moved', (actor, entry) => this.moveThread.undo(actor, entry));
    this.auditLog.undoes('threads.merged', (actor, entry) => this.mergeThreads.undo(actor, entry));
    this.auditLog.undoes('answers.graded', (actor, entry) => this.gradeAnswer.undoGrade(actor, entry));
    this.auditLog.undoes('answers.grade-revoked', (actor, entry) => this.gradeAnswer.undoRevoke(actor, entry));
    this.auditLog.undoes('threads.marked-duplicate', (actor, entry) => this.markDuplicate.undoMark(actor, entry));
    this.auditLog.undoes('threads.unmarked-duplicate', (actor, entry) => this.markDuplicate.undoUnmark(actor, entry));
    this.auditLog.undoes('threads.pinned', (actor, entry) => this.pinThread.undoPin(actor, entry));
    this.auditLog.undoes('threads.unpinned', (actor, entry) => this.pinThread.undoUnpin(actor, entry));
    this.auditLog.undoes('answers.made-reference', (actor, entry) => this.chooseReference.undoChoose(actor, entry));
    this.auditLog.undoes('answers.reference-ended', (actor, entry) => this.chooseReference.undoEnd(actor, entry));
    this.auditLog.undoes('threads.split', (actor, entry) => this.splitThread.undo(actor, entry));
    this.auditLog.undoes('texts.edited', (actor, entry) => this.editText.undo(actor, entry));
  }
}
