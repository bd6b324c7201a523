import { Module, type OnModuleInit } from '@nestjs/common';
import { EntryKinds } from '../catalogue/catalogue.face.js';
import { Database } from '../platform/database/database.js';
import { SearchRegister } from '../platform/search/search-register.js';
import { termEntries, termOfTerms } from './glossary.care.js';
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
    private readonly database: Database,
    private readonly entries: EntryKinds,
  ) {}

  onModuleInit(): void {
    this.register.addDocuments(this.index);
    this.register.addSynonyms(this.synonyms);
    this.entries.add(termEntries(this.database));
    this.entries.addPointer(termOfTerms(this.database));
  }
}
