import { Link } from 'react-router';
import type { OrganisationView } from '../../../shared/organisations/contract.js';
import { t } from '../../i18n/index.js';
import { formatNumber } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';

/** *Amt*, *kreisfreie Stadt* … */
export const kindName = (kind: OrganisationView['kind']): string => t(`vocabulary.organisationKind.${kind}`);
/** *5–10 Tsd. Einw.* */
export const sizeBandName = (band: NonNullable<OrganisationView['sizeBand']>): string => t(`vocabulary.sizeBand.${band}`);
/** *9.800 Einw.* */
export const inhabitantsText = (inhabitants: number): string => t('vocabulary.inhabitants', { text: formatNumber(inhabitants) });

/** Kind, Kreis and size in one line: what makes an administration comparable with the own one. */
export function organisationFacts(organisation: OrganisationView): string {
  // An Amt or Kreis carries its kind in its name; a city or municipality does not.
  const named = organisation.name.toLowerCase().startsWith(kindName(organisation.kind).toLowerCase());
  return [named ? null : kindName(organisation.kind), organisation.district, organisation.sizeBand && sizeBandName(organisation.sizeBand)].filter(Boolean).join(' · ');
}

/** Name and facts of an administration beside a text; a link to its page where wanted. */
export function OrganisationLine({ organisation, link = false }: { organisation: OrganisationView; link?: boolean }) {
  const facts = organisationFacts(organisation);
  return (
    <span className="organisation-line">
      {link ? <Link to={paths.organisation(organisation.key)}>{organisation.name}</Link> : <span className="organisation-name">{organisation.name}</span>}
      {facts && <span className="muted"> ({facts})</span>}
    </span>
  );
}
