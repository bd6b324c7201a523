-- Directories at full size: the OZG catalogue with its single services, the municipalities an administration serves, and
-- whom to ask there. What is no longer in a newer file is marked (`missing_since`, `valid_until`), never deleted.

create table ozg_bundle (
  ozg_id text primary key,
  name text not null,
  topic_field text null,
  situation text null,
  typing text null,
  missing_since date null,
  version int not null default 1
);

create table leika_key (
  id uuid primary key,
  key text null,
  name text not null,
  ozg_id text null,
  typing text null,
  laws text null,
  valid_from date not null,
  valid_until date null
);
-- one valid row per key; import finds what it has to change
create unique index leika_key_valid_unique on leika_key (key) where valid_until is null and key is not null;
-- single services of a bundle; those without a key are recognised by bundle and name
create index leika_key_by_bundle on leika_key (ozg_id, name);

-- a service of its bundle; two services may share one
create index service_by_bundle on service (ozg_id);

alter table organisation add column district_key text null;
alter table organisation add column missing_since date null;
alter table organisation add column contact_function text null;
alter table organisation add column contact_mail text null;
alter table organisation add column contact_phone text null;
alter table organisation add column website text null;

create table municipality (
  ags text primary key,
  name text not null,
  official_name text not null,
  kind text not null,
  district_key text not null,
  district text not null,
  organisation_id uuid not null,
  inhabitants int null,
  post_code text null,
  missing_since date null,
  constraint municipality_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- municipalities an administration serves, by name
create index municipality_by_organisation on municipality (organisation_id, name);
-- municipalities of a Kreis
create index municipality_by_district on municipality (district_key);
