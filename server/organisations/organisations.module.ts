import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Database } from '../platform/database/database.js';
import { SearchRegister } from '../platform/search/search-register.js';
import { ChangeContact } from './commands/change-contact.js';
import { StateComponents } from './commands/state-components.js';
import { componentOfOrganisations } from './component-pointer.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsIndex } from './organisations.index.js';
import { OrganisationReads } from './organisations.reads.js';

@Module({ controllers: [OrganisationsController], providers: [OrganisationReads, ChangeContact, StateComponents, OrganisationsIndex] })
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly register: SearchRegister,
    private readonly index: OrganisationsIndex,
    private readonly database: Database,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.register.addDocuments(this.index);
    this.entries.addPointer(componentOfOrganisations(this.database));
  }
}
