import { Module, type OnModuleInit } from '@nestjs/common';
import { SearchRegister } from '../platform/search/search-register.js';
import { GlossaryController } from './glossary.controller.js';
import { GlossaryIndex } from './glossary.index.js';
import { GlossaryReads } from './glossary.reads.js';
import { GlossarySynonyms } from './glossary.synonyms.js';

@Module({ controllers: [GlossaryController], providers: [GlossaryReads, GlossaryIndex, GlossarySynonyms] })
export class GlossaryModule implements OnModuleInit {
  constructor(
    private readonly register: SearchRegister,
    private readonly index: GlossaryIndex,
    private readonly synonyms: GlossarySynonyms,
  ) {}

  onModuleInit(): void {
    this.register.addDocuments(this.index);
    this.register.addSynonyms(this.synonyms);
  }
}
