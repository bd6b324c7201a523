import type { SearchHit, SearchKind } from '../../../shared/search/contract.js';
import type { Found } from '../../platform/search/searcher.js';

/** How things of one kind are looked up once they were found, and shown. In its SQL, `$3` is the reader's house and `$4` the reader. */
export interface Kind<Row, Hit extends SearchHit> {
  readonly kind: SearchKind;
  /** What stands behind `from` for the thing `candidate.id`: nothing where the reader may not see it or it is gone. */
  readonly source: string;
  /** `text[]` of `facet:value`: by what it can be narrowed. */
  readonly facts: string;
  /** The columns of `Row`. */
  readonly columns: string;
  /** The row as a hit, marked by the query. */
  hit(row: Row, found: Found): Hit;
}
