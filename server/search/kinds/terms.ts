import type { TermHit } from '../../../shared/search/contract.js';
import type { Kind } from './kind.js';

interface TermRow {
  id: string;
  slug: string;
  term: string;
  abbreviation: string | null;
  explanation: string;
}

export const terms: Kind<TermRow, TermHit> = {
  kind: 'term',
  source: 'glossary_term g where g.id = candidate.id and g.merged_into is null and g.retired_at is null',
  facts: `array['kind:term']`,
  columns: 'g.id, g.slug, g.term, g.abbreviation, g.explanation',
  hit: ({ term, ...row }, found) => ({ kind: 'term', title: found.mark(term), ...row }),
};
