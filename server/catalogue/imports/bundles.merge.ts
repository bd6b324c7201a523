import type { MergeDefinition } from '../../platform/database/staged-merge.js';

/** Bundles of the OZG-Umsetzungskatalog, told apart by OZG-ID. The id of the service that may follow is staged beside. */
export const bundlesMerge: MergeDefinition = {
  table: 'ozg_bundle',
  primary: 'ozg_id',
  columns: ['ozg_id', 'name', 'topic_field', 'situation', 'typing'],
  compared: ['name', 'topic_field', 'situation', 'typing'],
  helpers: ['service_id'],
  identity: 'ozg_id',
  marker: 'missing_since',
  versioned: true,
};
