import { Module, type OnModuleInit } from '@nestjs/common';
import { SearchRegister } from '../platform/search/search-register.js';
import { ChangeContact } from './commands/change-contact.js';
import { StateComponents } from './commands/state-components.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsIndex } from './organisations.index.js';
import { OrganisationReads } from './organisations.reads.js';

@Module({ controllers: [OrganisationsController], providers: [OrganisationReads, ChangeContact, StateComponents, OrganisationsIndex] })
export class OrganisationsModule implements OnModuleInit {
  constructor(
    private readonly register: SearchRegister,
    private readonly index: OrganisationsIndex,
  ) {}

  onModuleInit(): void {
    this.register.addDocuments(this.index);
  }
}
