-- Experience reports: a working copy in sections, frozen editions, and what is published taken apart into columns and rows
-- that lists, figures and search read. Every index names the query it serves.

create table obstacle (
  id uuid primary key,
  slug text not null,
  name text not null,
  description text not null,
  phase smallint null,
  -- the entry it became; what points to it is read as that
  merged_into uuid null,
  constraint obstacle_merged_into_foreign foreign key (merged_into) references obstacle (id)
);
create unique index obstacle_slug_unique on obstacle (slug);

create table experience_report (
  id uuid primary key,
  organisation_id uuid not null,
  created_by uuid not null,
  state text not null,
  edition int not null default 0,
  withdrawn_reason text null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sample boolean not null default false,
  version int not null default 1,
  constraint experience_report_organisation_id_foreign foreign key (organisation_id) references organisation (id),
  constraint experience_report_created_by_foreign foreign key (created_by) references person (id)
);
-- reports of the own house in every state
create index experience_report_by_organisation on experience_report (organisation_id, changed_at);

create table report_section (
  report_id uuid not null,
  section text not null,
  content jsonb not null,
  skipped boolean not null default false,
  changed_at timestamptz not null,
  version int not null,
  primary key (report_id, section),
  constraint report_section_report_id_foreign foreign key (report_id) references experience_report (id)
);

-- texts before the last ones, for the merge of two colleagues in one section
create table report_section_revision (
  report_id uuid not null,
  section text not null,
  version int not null,
  content jsonb not null,
  written_at timestamptz not null,
  primary key (report_id, section, version),
  constraint report_section_revision_report_id_foreign foreign key (report_id) references experience_report (id)
);

create table report_edition (
  report_id uuid not null,
  edition int not null,
  content jsonb not null,
  frozen jsonb not null,
  visibility text not null,
  note text not null,
  published_at timestamptz not null,
  -- withdrawn with its report: only the house still reads it
  withdrawn boolean not null default false,
  primary key (report_id, edition),
  constraint report_edition_report_id_foreign foreign key (report_id) references experience_report (id)
);

-- the current edition of a report that can be read; facts of the house are those of the day it was published
create table published_report (
  report_id uuid primary key,
  organisation_id uuid not null,
  edition int not null,
  visibility text not null,
  public_requested boolean not null default false,
  title text not null,
  summary text not null,
  result text null,
  started_on date null,
  go_live_on date null,
  kind text not null,
  size_band text null,
  helped_count int not null default 0,
  reused_count int not null default 0,
  first_published_at timestamptz not null,
  published_at timestamptz not null,
  sample boolean not null default false,
  constraint published_report_report_id_foreign foreign key (report_id) references experience_report (id),
  constraint published_report_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- list of reports, latest edition first
create index published_report_by_time on published_report (published_at desc, report_id desc);
-- list of reports, what helped most first
create index published_report_by_help on published_report (helped_count desc, published_at desc, report_id desc);
-- reports of one house
create index published_report_by_organisation on published_report (organisation_id);
-- what waits for a coordinator's look
create index published_report_requested on published_report (published_at desc, report_id desc) where public_requested;

create table report_service (
  report_id uuid not null,
  service_id uuid not null,
  service_version_id uuid null,
  position smallint not null,
  primary key (report_id, service_id),
  constraint report_service_report_id_foreign foreign key (report_id) references published_report (report_id),
  constraint report_service_service_id_foreign foreign key (service_id) references service (id),
  constraint report_service_service_version_id_foreign foreign key (service_version_id) references service_version (id)
);
-- reports, figures and lessons of a service
create index report_service_by_service on report_service (service_id, report_id);

create table report_component (
  report_id uuid not null,
  component_id uuid not null,
  position smallint not null,
  primary key (report_id, component_id),
  constraint report_component_report_id_foreign foreign key (report_id) references published_report (report_id),
  constraint report_component_component_id_foreign foreign key (component_id) references component (id)
);
-- list filtered by component
create index report_component_by_component on report_component (component_id, report_id);

create table report_obstacle (
  report_id uuid not null,
  obstacle_id uuid not null,
  weight smallint not null,
  remedy text not null,
  position smallint not null,
  primary key (report_id, obstacle_id),
  constraint report_obstacle_report_id_foreign foreign key (report_id) references published_report (report_id),
  constraint report_obstacle_obstacle_id_foreign foreign key (obstacle_id) references obstacle (id)
);
-- reports and figures of an obstacle
create index report_obstacle_by_obstacle on report_obstacle (obstacle_id, report_id);

-- every number of a published report: effort:<role> in person-days, effort in all; duration in weeks and duration:<phase>;
-- cost_once and cost_yearly in euro; cases_before and cases_after per year; share_before and share_after in percent
create table report_value (
  report_id uuid not null,
  measure text not null,
  value numeric(14, 2) not null,
  primary key (report_id, measure),
  constraint report_value_report_id_foreign foreign key (report_id) references published_report (report_id)
);
-- figures over all services
create index report_value_by_measure on report_value (measure, report_id);

create table lesson (
  id uuid primary key,
  report_id uuid not null,
  kind text not null,
  title text not null,
  text text not null,
  phase smallint null,
  component_ids uuid[] not null default '{}',
  position smallint not null,
  published_at timestamptz not null,
  constraint lesson_report_id_foreign foreign key (report_id) references published_report (report_id)
);
-- lessons of a report
create index lesson_by_report on lesson (report_id, position);
-- lessons, latest first
create index lesson_by_time on lesson (published_at desc, id desc);
-- lessons of a phase, latest first
create index lesson_by_phase on lesson (phase, published_at desc, id desc);

create table report_helped (
  report_id uuid not null,
  organisation_id uuid not null,
  primary key (report_id, organisation_id),
  constraint report_helped_report_id_foreign foreign key (report_id) references experience_report (id),
  constraint report_helped_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);

create table report_reused (
  report_id uuid not null,
  organisation_id uuid not null,
  primary key (report_id, organisation_id),
  constraint report_reused_report_id_foreign foreign key (report_id) references experience_report (id),
  constraint report_reused_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);

-- comments and questions on a report are threads
create table report_thread (
  thread_id uuid primary key,
  report_id uuid not null,
  constraint report_thread_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint report_thread_report_id_foreign foreign key (report_id) references experience_report (id)
);
-- threads of a report, newest first (ids are UUID version 7)
create index report_thread_by_report on report_thread (report_id, thread_id);
