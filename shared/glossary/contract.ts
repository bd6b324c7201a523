import { z } from 'zod';
import { Slug } from '../ids.js';
import { route } from '../route.js';

export const GlossaryTerm = z
  .object({
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
  response: z.object({ items: z.array(GlossaryTerm) }),
});
