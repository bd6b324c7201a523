import { defineEntity, p } from '@mikro-orm/core';

export const GlossaryTermSchema = defineEntity({
  name: 'GlossaryTerm',
  properties: {
    id: p.uuid().primary(),
    slug: p.text().unique('glossary_term_slug_unique'),
    term: p.text(),
    abbreviation: p.text().nullable(),
    synonyms: p.array().columnType('text[]').defaultRaw("'{}'"),
    explanation: p.text(),
    /** Slugs of related terms. */
    see: p.array().columnType('text[]').defaultRaw("'{}'"),
    /** Whether texts hint at it. */
    hinted: p.boolean().default(true),
    /** Since then it is the operator's: a newer release leaves it alone. */
    editedAt: p.datetime().columnType('timestamptz').nullable(),
    /** The term it became; its names are among that one's. */
    mergedInto: () => p.manyToOne(GlossaryTerm).fieldName('merged_into').nullable().updateRule('no action').deleteRule('no action'),
    /** Since then texts hint at it no more; its entry stays. */
    retiredAt: p.datetime().columnType('timestamptz').nullable(),
    successor: () => p.manyToOne(GlossaryTerm).nullable().updateRule('no action').deleteRule('no action'),
    version: p.integer().version().default(1),
  },
});
/** A term of the field with its explanation. */
export class GlossaryTerm extends GlossaryTermSchema.class {}
GlossaryTermSchema.setClass(GlossaryTerm);

export const EverydayWordSchema = defineEntity({
  name: 'EverydayWord',
  properties: {
    id: p.uuid().primary(),
    word: p.text().unique('everyday_word_word_unique'),
    meanings: p.array().columnType('text[]'),
    /** Since then it is the operator's: a newer release leaves it alone. */
    editedAt: p.datetime().columnType('timestamptz').nullable(),
    version: p.integer().version().default(1),
  },
});
/** What people say, and what the catalogue calls it. */
export class EverydayWord extends EverydayWordSchema.class {}
EverydayWordSchema.setClass(EverydayWord);

export const glossaryEntities = [GlossaryTermSchema, EverydayWordSchema];
