-- What a person is told in the application, and what coordinators announce to administrations.

create table notice (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- where the subject stands in the application, where its kind and id do not say it
  path text null,
  -- what wording it needs
  data jsonb not null,
  created_at timestamptz not null,
  seen_at timestamptz null,
  constraint notice_person_id_foreign foreign key (person_id) references person (id)
);
-- own notices, newest first
create index notice_of_person on notice (person_id, id desc);
-- how many a person has not seen
create index notice_unseen on notice (person_id) where seen_at is null;
-- erasing after 90 days
create index notice_by_age on notice (created_at);

create table announcement (
  id uuid primary key,
  title text not null,
  text text not null,
  -- null: whatever an administration introduces
  service_id uuid null,
  -- empty: in any phase of introducing that service
  phases smallint[] not null default '{}',
  -- names or keys of the Kreise of its author's mandate; null: everywhere
  districts text[] null,
  asks_confirmation boolean not null,
  ends_on date not null,
  author_id uuid not null,
  -- of the author when it was published
  organisation_id uuid not null,
  published_at timestamptz not null,
  -- grows when title or text changes: what was seen and confirmed is one text
  text_version int not null default 1,
  withdrawn_at timestamptz null,
  withdrawn_because text null,
  sample boolean not null default false,
  version int not null default 1,
  constraint announcement_service_id_foreign foreign key (service_id) references service (id),
  constraint announcement_author_id_foreign foreign key (author_id) references person (id),
  constraint announcement_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- what is shown to administrations today
create index announcement_standing on announcement (ends_on, id) where withdrawn_at is null;

create table announcement_confirmation (
  announcement_id uuid not null,
  organisation_id uuid not null,
  text_version int not null,
  confirmed_on date not null,
  primary key (announcement_id, organisation_id),
  constraint announcement_confirmation_announcement_id_foreign foreign key (announcement_id) references announcement (id),
  constraint announcement_confirmation_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);

-- A person's own position of reading, for that person alone.
create table announcement_seen (
  person_id uuid not null,
  announcement_id uuid not null,
  text_version int not null,
  primary key (person_id, announcement_id),
  constraint announcement_seen_person_id_foreign foreign key (person_id) references person (id),
  constraint announcement_seen_announcement_id_foreign foreign key (announcement_id) references announcement (id)
);
