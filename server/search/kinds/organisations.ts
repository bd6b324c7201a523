import type { OrganisationView } from '../../../shared/organisations/contract.js';
import type { OrganisationHit } from '../../../shared/search/contract.js';
import { organisationView, sizeBandSql } from '../../organisations/organisations.face.js';
import type { Kind } from './kind.js';

export const organisations: Kind<{ view: OrganisationView }, OrganisationHit> = {
  kind: 'organisation',
  source: 'organisation o where o.id = candidate.id',
  facts: `array_remove(array['kind:organisation', 'organisationKind:' || o.kind, 'sizeBand:' || ${sizeBandSql('o')}], null)`,
  columns: `${organisationView('o')} as view`,
  hit: ({ view }, found) => ({ kind: 'organisation', id: view.id, title: found.mark(view.name), organisation: view }),
};
