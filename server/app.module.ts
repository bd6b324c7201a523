import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AnnouncementsModule } from './announcements/announcements.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { ContributionsModule } from './contributions/contributions.module.js';
import { ComparablesModule } from './comparables/comparables.module.js';
import { ExperiencesModule } from './experiences/experiences.module.js';
import { FilesModule } from './files/files.module.js';
import { FiguresModule } from './figures/figures.module.js';
import { GlossaryModule } from './glossary/glossary.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import type { Clock } from './kernel/clock.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PagesModule } from './pages/pages.module.js';
import { PilotsModule } from './pilots/pilots.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Settings } from './platform/config/settings.js';
import type { Database } from './platform/database/database.js';
import { DatabaseModule } from './platform/database/database.module.js';
import type { DatabaseConnection } from './platform/database/orm.js';
import { EventsModule } from './platform/events/events.module.js';
import { FileStoreModule } from './platform/files/file-store.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';
import type { SearchConnection } from './platform/search/meilisearch-client.js';
import { SearchPlatformModule } from './platform/search/search-platform.module.js';
import { PlaybooksModule } from './playbooks/playbooks.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { RequestsModule } from './requests/requests.module.js';
import { RolloutsModule } from './rollouts/rollouts.module.js';
import { SearchModule } from './search/search.module.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { ThreadsModule } from './threads/threads.module.js';

export interface ApplicationParts {
  settings: Settings;
  database: Database;
  connection: DatabaseConnection;
  /** Where Meilisearch is; without it PostgreSQL searches. */
  search?: SearchConnection | null;
  clock?: Clock;
}

/** The table of contents: what carries, then every capability, once. */
@Module({})
export class AppModule {
  static with({ settings, database, connection, search = null, clock }: ApplicationParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(settings, clock),
        DatabaseModule.with(database, connection),
        EventsModule,
        JobsModule,
        MailModule,
        HttpModule,
        RealtimeModule,
        SearchPlatformModule.with(search),
        FileStoreModule,

        AuditModule,
        AccountsModule,
        OrganisationsModule,
        CatalogueModule,
        ComparablesModule,
        RolloutsModule,
        FilesModule,
        ModerationModule,
        SuggestionsModule,
        ThreadsModule,
        RequestsModule,
        ReferralsModule,
        ExperiencesModule,
        ContributionsModule,
        FiguresModule,
        PilotsModule,
        PlaybooksModule,
        SubscriptionsModule,
        NoticesModule,
        AnnouncementsModule,
        GlossaryModule,
        SearchModule,
        ImportsModule,
        PagesModule,
        HealthModule,
      ],
    };
  }
}
