import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { FileOwners } from '../files/files.face.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { History } from '../platform/events/history.js';
import { Listeners } from '../platform/events/listeners.js';
import { ModeratedSubjects } from '../moderation/moderation.face.js';
import { SearchRegister } from '../platform/search/search-register.js';
import { Topics } from '../platform/realtime/topics.js';
import { NoticeSubjects } from '../notices/notices.face.js';
import { SuggestibleSubjects } from '../suggestions/suggestions.face.js';
import { Subscribables } from '../subscriptions/subscriptions.face.js';
import { AskQuestion } from './commands/ask-question.js';
import { ChangeThread } from './commands/change-thread.js';
import { HideThreadOrPost } from './commands/hide-thread-or-post.js';
import { MarkAffectsUs } from './commands/mark-affects-us.js';
import { MarkHelpful } from './commands/mark-helpful.js';
import { MarkSolution } from './commands/mark-solution.js';
import { PostReply } from './commands/post-reply.js';
import { RemovePost } from './commands/remove-post.js';
import { RemoveThread } from './commands/remove-thread.js';
import { RewritePost } from './commands/rewrite-post.js';
import { WritePost } from './commands/write-post.js';
import { Holding } from './holding.js';
import { componentOfThreads } from './component-pointer.js';
import { visiblePost, visibleThread } from './threads.access.js';
import { PostTexts } from './post-texts.js';
import { ThreadActsModule } from './thread-acts.module.js';
import { ThreadsController } from './threads.controller.js';
import { erasers } from './threads.listeners.js';
import { ThreadsIndex } from './threads.index.js';
import { flaggedPost, flaggedThread, moderatedThreads } from './threads.moderation.js';
import { threadNotices } from './threads.notices.js';
import { suggestiblePosts } from './threads.suggestions.js';
import { ThreadReads } from './threads.reads.js';
import { threadTopics } from './threads.topics.js';
import { serviceOfThreads } from './service-pointer.js';

@Module({
  imports: [ThreadActsModule],
  controllers: [ThreadsController],
  providers: [Holding, ThreadReads, ThreadsIndex, AskQuestion, ChangeThread, RemoveThread, WritePost, RewritePost, RemovePost, MarkSolution, MarkHelpful, MarkAffectsUs, HideThreadOrPost, PostReply],
  exports: [AskQuestion, WritePost, Holding, PostReply],
})
export class ThreadsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly fileOwners: FileOwners,
    private readonly topics: Topics,
    private readonly listeners: Listeners,
    private readonly subscribables: Subscribables,
    private readonly noticeSubjects: NoticeSubjects,
    private readonly register: SearchRegister,
    private readonly index: ThreadsIndex,
    private readonly moderated: ModeratedSubjects,
    private readonly hiding: HideThreadOrPost,
    private readonly entries: EntryKinds,
    private readonly suggestibles: SuggestibleSubjects,
    private readonly texts: PostTexts,
  ) {}

  onModuleInit(): void {
    for (const rule of threadTopics(this.database)) this.topics.add(rule);
    for (const eraser of erasers(this.database, this.clock, this.history)) this.listeners.add(eraser);
    this.register.addDocuments(this.index);
    this.entries.addPointer(serviceOfThreads(this.database));
    this.entries.addPointer(componentOfThreads(this.database));
    this.fileOwners.add({ kind: 'post', maySee: async (actor, id) => actor !== null && visiblePost(this.database, actor, id) });
    for (const subject of moderatedThreads(this.database, this.hiding)) this.moderated.add(subject);
    this.moderated.addFlaggable('thread', flaggedThread(this.database));
    this.moderated.addFlaggable('post', flaggedPost(this.database));
    this.suggestibles.add(suggestiblePosts(this.database, this.texts));
    threadNotices(this.noticeSubjects);
    this.subscribables.add('thread', (actor, id) => visibleThread(this.database, actor, id));
  }
}
