-- Pilot projects: who tried which services first, over which period, and what came of it. Reports, lessons and open questions
-- are not part of them: they are gathered by who takes part and which services are meant.

create table pilot_project (
  id uuid primary key,
  slug text not null,
  name text not null,
  summary text not null,
  begins_on date not null,
  -- open while nobody has said when it ends
  ends_on date null,
  lead_id uuid not null,
  results text not null default '',
  -- whoever keeps the results does not get in the way of who changes the other facts
  results_version int not null default 1,
  sample boolean not null default false,
  version int not null default 1,
  constraint pilot_project_lead_id_foreign foreign key (lead_id) references organisation (id)
);
create unique index pilot_project_slug_unique on pilot_project (slug);
-- list of pilot projects, the latest begun first
create index pilot_project_by_begin on pilot_project (begins_on desc, id desc);
-- pilot projects of a house that leads them
create index pilot_project_by_lead on pilot_project (lead_id);

create table pilot_participant (
  project_id uuid not null,
  organisation_id uuid not null,
  primary key (project_id, organisation_id),
  constraint pilot_participant_project_id_foreign foreign key (project_id) references pilot_project (id),
  constraint pilot_participant_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- pilot projects of a house: Pilotkommune
create index pilot_participant_by_organisation on pilot_participant (organisation_id, project_id);

create table pilot_service (
  project_id uuid not null,
  service_id uuid not null,
  primary key (project_id, service_id),
  constraint pilot_service_project_id_foreign foreign key (project_id) references pilot_project (id),
  constraint pilot_service_service_id_foreign foreign key (service_id) references service (id)
);
-- who tries a service
create index pilot_service_by_service on pilot_service (service_id, project_id);
