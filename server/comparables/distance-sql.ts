import { KIND_FAMILIES, NO_COMPONENTS, RELATED_KIND, SIZE_STEP, UNKNOWN_SIZE, WEIGHTS } from '../../shared/comparables/distance.js';
import { SIZE_BANDS } from '../../shared/vocabulary.js';
import { sizeBandSql } from '../organisations/organisations.face.js';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const related = (one: string, other: string): string =>
  KIND_FAMILIES.map((family) => `(${one}.kind in (${list(family)}) and ${other}.kind in (${list(family)}))`).join(' or ');

const bandsApart = (one: string, other: string): string => {
  const place = (alias: string): string => `array_position(array[${list(SIZE_BANDS)}], ${sizeBandSql(alias)})`;
  return `abs(${place(one)} - ${place(other)})`;
};

const itself = (alias: string): string => `${alias}.kind in ('kreis', 'kreisfreie_stadt')`;
const districtKey = (alias: string): string => `coalesce(${alias}.district_key, case when ${itself(alias)} then left(${alias}.key, 5) end)`;
const districtName = (alias: string): string => `coalesce(${alias}.district, case when ${itself(alias)} then ${alias}.name end)`;
const sameDistrict = (one: string, other: string): string =>
  `coalesce(case when ${districtKey(one)} is not null and ${districtKey(other)} is not null then ${districtKey(one)} = ${districtKey(other)}
     else ${districtName(one)} = ${districtName(other)} end, false)`;

/**
 * SQL for the distance between two rows of `organisation` under the given names: an integer from 0 to 100, the same as
 * `distanceBetween` (a test holds the two together). It looks up the components of both on their primary key.
 */
export const distanceSql = (one: string, other: string): string => `(
  case when ${one}.kind = ${other}.kind then 0 when ${related(one, other)} then ${RELATED_KIND} else ${WEIGHTS.kind} end
  + least(${WEIGHTS.size}, coalesce(${SIZE_STEP} * ${bandsApart(one, other)}, ${UNKNOWN_SIZE}))
  + case when ${sameDistrict(one, other)} then 0 else ${WEIGHTS.district} end
  + (select case when mine = 0 or theirs = 0 then ${NO_COMPONENTS}
       else (2 * ${WEIGHTS.components} * (2 * together - mine - theirs) + together) / (2 * together) end
     from (select count(*) filter (where x.organisation_id = ${one}.id) as mine, count(*) filter (where x.organisation_id = ${other}.id) as theirs,
             count(distinct x.component_id) as together
           from organisation_component x where x.organisation_id in (${one}.id, ${other}.id)) stated))::int`;

/** SQL for the reason of that distance, a `ComparableReason` as JSON; the same as `reasonBetween`. */
export const reasonSql = (one: string, other: string): string => `json_build_object(
  'kind', case when ${one}.kind = ${other}.kind then 'same' when ${related(one, other)} then 'related' else 'other' end,
  'sizeBand', case ${bandsApart(one, other)} when 0 then 'same' when 1 then 'neighbour' else case when ${bandsApart(one, other)} is null then 'unknown' else 'different' end end,
  'sameDistrict', ${sameDistrict(one, other)},
  'components', (select coalesce(json_agg(c.name order by c.name collate "C"), '[]') from organisation_component x
     join organisation_component y on y.component_id = x.component_id and y.organisation_id = ${other}.id
     join component c on c.id = x.component_id where x.organisation_id = ${one}.id))`;
