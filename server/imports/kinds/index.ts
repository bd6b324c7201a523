import type { ImportKindName } from '../../../shared/imports/contract.js';
import type { ImportKind } from '../import-kind.js';
import { bundles } from './bundles.js';
import { municipalities } from './municipalities.js';
import { organisations } from './organisations.js';
import { singleServices } from './single-services.js';

/** Everything that can be imported, in the order in which references need it. */
export const importKinds: readonly ImportKind[] = [bundles, singleServices, organisations, municipalities];

/** The kind of this name. */
export function kindOf(name: ImportKindName): ImportKind {
  const kind = importKinds.find((candidate) => candidate.name === name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}
