import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { ENTRY_KINDS } from '../../shared/catalogue/care.js';
import { AuditLog } from '../audit/audit.face.js';
import { Database } from '../platform/database/database.js';
import { NoticeSubjects } from '../notices/notices.face.js';
import { SearchRegister } from '../platform/search/search-register.js';
import { Topics } from '../platform/realtime/topics.js';
import { Subscribables } from '../subscriptions/subscriptions.face.js';
import { SuggestibleSubjects } from '../suggestions/suggestions.face.js';
import { CareController } from './care/care.controller.js';
import { CareReads } from './care/care.reads.js';
import { suggestibleEntries } from './care/care.suggestions.js';
import { ChangeEntry } from './care/commands/change-entry.js';
import { CreateEntry } from './care/commands/create-entry.js';
import { MergeEntry } from './care/commands/merge-entry.js';
import { RetireEntry } from './care/commands/retire-entry.js';
import { EntryKinds } from './care/entry-kind.js';
import { MergePreview } from './care/merge-preview.read.js';
import { serviceOfCatalogue } from './care/service-pointer.js';
import { componentEntries, obstacleEntries, serviceEntries } from './care/kinds.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueIndex } from './catalogue.index.js';
import { CatalogueReads } from './catalogue.reads.js';
import { NewsReads } from './news.reads.js';
import { ObstaclesIndex } from './obstacles.index.js';
import { ChangeVersion } from './versions/commands/change-version.js';
import { DraftVersion } from './versions/commands/draft-version.js';
import { PublishVersion } from './versions/commands/publish-version.js';
import { WithdrawVersion } from './versions/commands/withdraw-version.js';
import { VersionsController } from './versions/versions.controller.js';
import { VersionsReads } from './versions/versions.reads.js';

/** Global for its register: capabilities say there which entries are theirs, and what of theirs points to entries. */
@Global()
@Module({
  controllers: [CatalogueController, CareController, VersionsController],
  providers: [CatalogueReads, NewsReads, CatalogueIndex, ObstaclesIndex, EntryKinds, CareReads, MergePreview, CreateEntry, ChangeEntry, MergeEntry, RetireEntry, VersionsReads, DraftVersion, ChangeVersion, PublishVersion, WithdrawVersion],
  exports: [EntryKinds],
})
export class CatalogueModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly subscribables: Subscribables,
    private readonly register: SearchRegister,
    private readonly index: CatalogueIndex,
    private readonly obstacles: ObstaclesIndex,
    private readonly entries: EntryKinds,
    private readonly audit: AuditLog,
    private readonly retiring: RetireEntry,
    private readonly changingVersions: ChangeVersion,
    private readonly publishingVersions: PublishVersion,
    private readonly withdrawingVersions: WithdrawVersion,
    private readonly changing: ChangeEntry,
    private readonly suggestibles: SuggestibleSubjects,
    private readonly noticeSubjects: NoticeSubjects,
  ) {}

  onModuleInit(): void {
    this.register.addDocuments(this.index);
    this.register.addDocuments(this.obstacles);
    const exists = async (id: string): Promise<boolean> => (await this.database.row('select 1 from service where id = $1', [id])) !== null;
    this.topics.add({
      name: 'service',
      access: 'member',
      ofSubject: true,
      // Two audiences: what all members may know of a service, and what one's own house may.
      audiences: async (actor, id) => ((await exists(id)) ? ['community', { organisation: actor.organisationId }] : []),
    });
    this.topics.add({ name: 'catalogue', access: 'member', ofSubject: false, audiences: async () => ['community'] });
    for (const definition of [componentEntries, obstacleEntries, serviceEntries(this.database)]) this.entries.add(definition);
    this.entries.addPointer(serviceOfCatalogue(this.database));
    for (const kind of ENTRY_KINDS) {
      this.suggestibles.add(suggestibleEntries(this.database, this.entries, this.changing, kind));
      this.noticeSubjects.add(kind, (id) => `exists (select 1 from ${this.entries.of(kind).table} e where e.id = ${id})`);
    }
    this.audit.undoes('catalogue.entry-retired', (actor, entry) => this.retiring.undo(actor, entry));
    this.audit.undoes('catalogue.version-published', (actor, entry) => this.publishingVersions.undo(actor, entry));
    this.audit.undoes('catalogue.version-corrected', (actor, entry) => this.changingVersions.undo(actor, entry));
    this.audit.undoes('catalogue.version-withdrawn', (actor, entry) => this.withdrawingVersions.undo(actor, entry));
    // What was merged is followed no more: a merge waits for whoever is about to.
    this.subscribables.add('service', async (_actor, id) => (await this.database.row('select 1 from service where id = $1 and merged_into is null for key share', [id])) !== null);
  }
}
