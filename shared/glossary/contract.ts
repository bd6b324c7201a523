import { z } from 'zod';
import { Retired } from '../catalogue/contract.js';
import { Id, Slug } from '../ids.js';
import { route } from '../route.js';

export const GlossaryTerm = z
  .object({
    id: Id,
    slug: Slug,
    term: z.string(),
    abbreviation: z.string().nullable(),
    /** What it is also called. */
    synonyms: z.array(z.string()),
    /** Two to four plain sentences. */
    explanation: z.string(),
    /** Related terms, by slug. */
    see: z.array(Slug),
    /** Whether texts hint at it; not for words everybody in a town hall knows. */
    hinted: z.boolean(),
    /** Slugs of what was merged into it: their addresses lead here. */
    aliases: z.array(Slug),
    retired: Retired.nullable(),
  })
  .meta({ id: 'GlossaryTerm' });
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** All of them, by term: some hundred short texts, which pages and hints look up themselves. */
export const listTerms = route({
  method: 'GET',
  path: 'glossary',
  summary: 'Glossar',
  access: 'member',
  status: 200,
  response: z.object({ items: z.array(GlossaryTerm), can: z.object({ keep: z.boolean() }) }),
});
