-- What administrations work with, as they state it themselves: administrations are compared by it. Its version is its own,
-- so that it does not get in the way of somebody changing whom to ask.

alter table organisation add column components_version int not null default 1;

create table organisation_component (
  organisation_id uuid not null,
  component_id uuid not null,
  primary key (organisation_id, component_id),
  constraint organisation_component_organisation_id_foreign foreign key (organisation_id) references organisation (id),
  constraint organisation_component_component_id_foreign foreign key (component_id) references component (id)
);
