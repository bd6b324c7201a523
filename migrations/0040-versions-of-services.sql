-- Versions of services are drafted, published with what is new, corrected and withdrawn in the browser. What was there is published.

alter table service_version add column state text not null default 'published';
-- what is new, part by part
alter table service_version add column news jsonb not null default '[]';
-- what the service said when it was published, and what of that differs from the version before
alter table service_version add column facts jsonb null;
alter table service_version add column changes jsonb not null default '[]';
-- null: it came with the catalogue
alter table service_version add column published_at timestamptz null;
alter table service_version add column version int not null default 1;
-- what names a version: solutions and reports
create index solution_by_service_version on solution (service_version_id) where service_version_id is not null;
create index report_service_by_version on report_service (service_version_id) where service_version_id is not null;
