import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { SearchRegister } from '../platform/search/search-register.js';
import { Topics } from '../platform/realtime/topics.js';
import { Subscribables } from '../subscriptions/subscriptions.face.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueIndex } from './catalogue.index.js';
import { CatalogueReads } from './catalogue.reads.js';
import { NewsReads } from './news.reads.js';
import { ObstaclesIndex } from './obstacles.index.js';

@Module({ controllers: [CatalogueController], providers: [CatalogueReads, NewsReads, CatalogueIndex, ObstaclesIndex] })
export class CatalogueModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly topics: Topics,
    private readonly subscribables: Subscribables,
    private readonly register: SearchRegister,
    private readonly index: CatalogueIndex,
    private readonly obstacles: ObstaclesIndex,
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
    this.subscribables.add('service', (_actor, id) => exists(id));
  }
}
