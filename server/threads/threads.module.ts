import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { Listeners } from '../platform/events/listeners.js';
import { Topics } from '../platform/realtime/topics.js';
import { Subscribables } from '../subscriptions/subscriptions.face.js';
import { AskQuestion } from './commands/ask-question.js';
import { ChangeThread } from './commands/change-thread.js';
import { MarkAffectsUs } from './commands/mark-affects-us.js';
import { MarkHelpful } from './commands/mark-helpful.js';
import { MarkSolution } from './commands/mark-solution.js';
import { RemovePost } from './commands/remove-post.js';
import { RemoveThread } from './commands/remove-thread.js';
import { RewritePost } from './commands/rewrite-post.js';
import { WritePost } from './commands/write-post.js';
import { visibleThread } from './threads.access.js';
import { ThreadsController } from './threads.controller.js';
import { erasers } from './threads.listeners.js';
import { ThreadReads } from './threads.reads.js';
import { threadTopics } from './threads.topics.js';

@Module({
  controllers: [ThreadsController],
  providers: [ThreadReads, AskQuestion, ChangeThread, RemoveThread, WritePost, RewritePost, RemovePost, MarkSolution, MarkHelpful, MarkAffectsUs],
})
export class ThreadsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly topics: Topics,
    private readonly listeners: Listeners,
    private readonly subscribables: Subscribables,
  ) {}

  onModuleInit(): void {
    for (const rule of threadTopics(this.database)) this.topics.add(rule);
    for (const eraser of erasers(this.database, this.clock)) this.listeners.add(eraser);
    this.subscribables.add('thread', (actor, id) => visibleThread(this.database, actor, id));
  }
}
