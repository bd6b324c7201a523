import { accountTerms } from './accounts.js';
import { catalogueTerms } from './catalogue.js';
import { introducingTerms } from './introducing.js';
import { lawTerms } from './law.js';
import { paymentTerms } from './payment.js';
import type { TermSeed } from './term.js';
import { transportTerms } from './transport.js';

export type { TermSeed } from './term.js';

/** All terms we ship. */
export const termSeeds: readonly TermSeed[] = [...accountTerms, ...paymentTerms, ...transportTerms, ...catalogueTerms, ...introducingTerms, ...lawTerms];
