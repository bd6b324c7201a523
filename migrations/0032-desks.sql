-- Desks (Anlaufstellen): the bodies that questions and cases are passed on to, kept by coordinators.

create table desk (
  id uuid primary key,
  name text not null,
  kind text not null,
  organisation_id uuid null,
  mail text null,
  phone text null,
  website text null,
  note text not null default '',
  retired_at timestamptz null,
  sample boolean not null default false,
  version int not null default 1,
  constraint desk_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- the list of desks by name
create index desk_by_name on desk (name, id);

create table desk_service (
  desk_id uuid not null,
  service_id uuid not null,
  primary key (desk_id, service_id),
  constraint desk_service_desk_id_foreign foreign key (desk_id) references desk (id),
  constraint desk_service_service_id_foreign foreign key (service_id) references service (id)
);
