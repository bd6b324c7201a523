-- Pre-moderation: contributions that wait for coordination before they are published, and where they are checked.

create table held_contribution (
  id uuid primary key,
  author_id uuid not null,
  -- frozen when written, as with posts
  organisation_id uuid not null,
  -- the thread it is written to, or once published the one it stands in; null for a new thread
  thread_id uuid null,
  -- the report a new thread is about
  report_id uuid null,
  -- the body of the request; null once published
  body jsonb null,
  state text not null default 'waiting',
  reason text null,
  created_at timestamptz not null,
  decided_at timestamptz null,
  -- what it became
  post_id uuid null,
  version int not null default 1,
  constraint held_contribution_author_id_foreign foreign key (author_id) references person (id),
  constraint held_contribution_organisation_id_foreign foreign key (organisation_id) references organisation (id),
  constraint held_contribution_thread_id_foreign foreign key (thread_id) references thread (id)
);
-- what its author sees of it, newest first
create index held_contribution_of_author on held_contribution (author_id, id desc) where body is not null;
-- refused texts whose time is up
create index held_contribution_refused on held_contribution (decided_at) where state = 'refused';

-- Where contributions are checked before they are published: at a service, or (null) the first one of a person.
create table publication_check (
  id uuid primary key,
  service_id uuid null,
  reason text not null,
  person_id uuid not null,
  since timestamptz not null,
  constraint publication_check_service_id_foreign foreign key (service_id) references service (id)
);
-- one for a service, one for first contributions; whether there is one
create unique index publication_check_unique on publication_check (service_id) nulls not distinct;

-- whether a person has published anything yet
create index post_by_author on post (author_id) where deleted_at is null;
