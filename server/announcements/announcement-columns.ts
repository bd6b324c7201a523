import { organisationView } from '../organisations/organisations.face.js';

/** The columns that readers and keepers share, over an announcement `a` joined with its service `s` and the house `h` of its author. */
export const COMMON_COLUMNS = `a.id, a.title, a.text, case when s.id is not null then json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) end as service, to_json(a.phases) as phases,
  ${organisationView('h')} as organisation, a.published_at as "publishedAt", a.ends_on as "endsOn", a.asks_confirmation as "asksConfirmation", a.sample, a.version`;
export const COMMON_JOINS = 'left join service s on s.id = a.service_id join organisation h on h.id = a.organisation_id';
