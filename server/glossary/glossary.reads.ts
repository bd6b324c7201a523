import { Injectable } from '@nestjs/common';
import type { GlossaryTerm } from '../../shared/glossary/contract.js';
import { Database } from '../platform/database/database.js';

/** What screens need of the glossary. */
@Injectable()
export class GlossaryReads {
  constructor(private readonly database: Database) {}

  /** All terms by name: one statement. */
  async terms(): Promise<{ items: GlossaryTerm[] }> {
    const items = await this.database.rows<GlossaryTerm>('select slug, term, abbreviation, synonyms, explanation, see, hinted from glossary_term order by term, slug');
    return { items };
  }
}
