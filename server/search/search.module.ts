import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchReads } from './search.reads.js';

@Module({ controllers: [SearchController], providers: [SearchReads] })
export class SearchModule {}
