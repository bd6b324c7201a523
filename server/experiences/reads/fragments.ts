import { componentRefSql, newerVersionSql, serviceRefSql } from '../../catalogue/catalogue.face.js';

// Pieces of SQL that several screens of reports share.

/** Services of a published report in their order. */
export const servicesOf = (report: string): string =>
  `(select coalesce(json_agg(${serviceRefSql('s')} order by x.position), '[]') from report_service x join service s on s.id = x.service_id where x.report_id = ${report}.report_id)`;

/** Components of a published report in their order. */
export const componentsOf = (report: string): string =>
  `(select coalesce(json_agg(${componentRefSql('c')} order by x.position), '[]') from report_component x join component c on c.id = x.component_id where x.report_id = ${report}.report_id)`;

/** Obstacles of a published report, the heaviest first; one that was merged under the entry it became. */
export const obstaclesOf = (report: string): string =>
  `(select coalesce(json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) order by b.weight desc, b.position), '[]') from (
      select n.id, n.slug, n.name, max(x.weight) as weight, min(x.position) as position
      from report_obstacle x join obstacle b on b.id = x.obstacle_id join obstacle n on n.id = coalesce(b.merged_into, b.id)
      where x.report_id = ${report}.report_id group by n.id) b)`;


/** SQL for what the ids in a report's content (a jsonb expression) stand for: `ReportNames` of the contract. */
export const namesOf = (content: string): string => `json_build_object(
  'services', (select coalesce(json_agg(json_build_object('id', s.id, 'slug', n.slug, 'name', n.name,
       'version', (select json_build_object('id', v.id, 'label', v.label, 'newer', ${newerVersionSql('v')}) from service_version v where v.id::text = e.row ->> 'versionId')) order by e.position), '[]')
     from jsonb_array_elements(${content} -> 'frame' -> 'services') with ordinality as e (row, position) join service s on s.id::text = e.row ->> 'serviceId' join service n on n.id = coalesce(s.merged_into, s.id)),
  'components', (select coalesce(json_agg(json_build_object('id', c.id, 'slug', n.slug, 'name', n.name) order by n.name), '[]') from component c join component n on n.id = coalesce(c.merged_into, c.id) where c.id::text in (
       select e ->> 'componentId' from jsonb_array_elements(${content} -> 'setup' -> 'components') e
       union all select jsonb_array_elements_text(e -> 'componentIds') from jsonb_array_elements(${content} -> 'lessons' -> 'rows') e)),
  'obstacles', (select coalesce(json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name, 'weight', (e.row ->> 'weight')::int, 'remedy', e.row ->> 'remedy') order by e.position), '[]')
     from jsonb_array_elements(${content} -> 'obstacles' -> 'rows') with ordinality as e (row, position)
     join obstacle b on b.id::text = e.row ->> 'obstacleId' join obstacle n on n.id = coalesce(b.merged_into, b.id)))`;
