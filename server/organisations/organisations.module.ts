import { Module } from '@nestjs/common';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationReads } from './organisations.reads.js';

@Module({ controllers: [OrganisationsController], providers: [OrganisationReads] })
export class OrganisationsModule {}
