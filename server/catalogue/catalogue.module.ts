import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Topics } from '../platform/realtime/topics.js';
import { Subscribables } from '../subscriptions/subscriptions.face.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueReads } from './catalogue.reads.js';

@Module({ controllers: [CatalogueController], providers: [CatalogueReads] })
export class CatalogueModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly subscribables: Subscribables,
  ) {}

  onModuleInit(): void {
    const exists = async (id: string): Promise<boolean> => (await this.database.row('select 1 from service where id = $1', [id])) !== null;
    this.topics.add({
      name: 'service',
      access: 'member',
      ofSubject: true,
      // Two audiences: what all members may know of a service, and what one's own house may.
      audiences: async (actor, id) => ((await exists(id)) ? ['community', { organisation: actor.organisationId }] : []),
    });
    this.subscribables.add('service', (_actor, id) => exists(id));
  }
}
