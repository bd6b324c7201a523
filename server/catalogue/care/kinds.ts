import type { EntryDefinition } from './entry-kind.js';

/** The managed lists of the catalogue: what was merged or retired stays in its table. */
export const componentEntries: EntryDefinition = { kind: 'component', table: 'component', name: 'name', text: 'description', columns: { name: 'name', description: 'description' } };
export const obstacleEntries: EntryDefinition = { kind: 'obstacle', table: 'obstacle', name: 'name', text: 'description', columns: { name: 'name', description: 'description', phase: 'phase' } };
