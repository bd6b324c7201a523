import type { ServiceFacts } from '../../../shared/catalogue/care.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Database } from '../../platform/database/database.js';
import type { EntryDefinition } from './entry-kind.js';

/** The managed lists of the catalogue: what was merged or retired stays in its table. */
export const componentEntries: EntryDefinition = { kind: 'component', table: 'component', name: 'name', text: 'description', columns: { name: 'name', description: 'description' } };
export const obstacleEntries: EntryDefinition = { kind: 'obstacle', table: 'obstacle', name: 'name', text: 'description', columns: { name: 'name', description: 'description', phase: 'phase' } };

/** Services come with the catalogue and its imports; here they are described, merged and retired. */
export const serviceEntries = (database: Database): EntryDefinition => ({
  kind: 'service',
  table: 'service',
  name: 'name',
  text: 'summary',
  columns: { name: 'name', summary: 'summary', availability: 'availability', provider: 'provider', topicField: 'topic_field', situation: 'situation', requires: 'requires' },
  marks: 'updated_at = now()',
  keptByHand: 'kept_by_hand',
  absorb: (into, from) => ({ ...(into.facts as ServiceFacts), requires: (into.facts as ServiceFacts).requires.filter((id) => id !== from.id) }),
  checkMerge: async (from, into) => {
    const kinds = await database.rows('select distinct kind from service where id = any($1::uuid[])', [[from.id, into.id]]);
    if (kinds.length > 1) throw new DomainError('entry_other_kind', { errors: [{ path: 'into', code: 'invalid_value' }] });
  },
  check: async (facts, id) => {
    const { requires } = facts as ServiceFacts;
    const known = await database.rows(`select id from service where id = any($1::uuid[]) and kind = 'basic' and id is distinct from $2::uuid`, [requires, id]);
    if (known.length < requires.length) throw new DomainError('unknown_reference', { errors: [{ path: 'requires', code: 'unknown_reference' }] });
  },
});
