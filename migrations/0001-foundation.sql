-- The foundation: who (organisations, people, sessions), what (catalogue, rollouts), talk (threads, posts) and
-- what carries it (history, idempotency, limits). Every index names the query it serves.

create table organisation (
  id uuid primary key,
  key text not null,
  kind text not null,
  name text not null,
  district text null,
  inhabitants int null,
  municipalities_served int null,
  sample boolean not null default false,
  version int not null default 1
);
create unique index organisation_key_unique on organisation (key);
-- organisations list, keyset by name
create index organisation_by_name on organisation (name, id);

create table person (
  id uuid primary key,
  name text not null,
  mail text not null,
  password_hash text null,
  status text not null default 'active',
  instance_role text null,
  mandate jsonb null,
  created_at timestamptz not null,
  version int not null default 1
);
create unique index person_mail_unique on person (mail);

create table membership (
  id uuid primary key,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  since date not null,
  until date null,
  constraint membership_person_id_foreign foreign key (person_id) references person (id),
  constraint membership_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- one active membership each (product.md 4a.1); also read on every request
create unique index membership_active_unique on membership (person_id) where until is null;
-- people of a house
create index membership_by_organisation on membership (organisation_id);

create table session (
  id uuid primary key,
  token_hash bytea not null,
  person_id uuid not null,
  device text not null,
  created_at timestamptz not null,
  auth_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_person_id_foreign foreign key (person_id) references person (id)
);
-- read on every request
create unique index session_token_unique on session (token_hash);
-- own sessions, revocation
create index session_by_person on session (person_id);

create table one_time (
  hash bytea primary key,
  kind text not null,
  person_id uuid not null,
  expires_at timestamptz not null,
  constraint one_time_person_id_foreign foreign key (person_id) references person (id)
);

create table rate (
  key text primary key,
  hits int not null,
  until timestamptz not null
);

create table idempotency_key (
  person_id uuid not null,
  key text not null,
  fingerprint text not null,
  response jsonb null,
  created_at timestamptz not null,
  primary key (person_id, key)
);
-- deletion of keys older than a day
create index idempotency_key_by_age on idempotency_key (created_at);

create table domain_event (
  id uuid primary key,
  type text not null,
  actor_id uuid null,
  organisation_id uuid null,
  subject_kind text not null,
  subject_id uuid not null,
  version int not null,
  data jsonb not null,
  occurred_at timestamptz not null
);
-- history of one subject
create index domain_event_by_subject on domain_event (subject_id, id);

create table component (
  id uuid primary key,
  slug text not null,
  name text not null,
  description text not null
);
create unique index component_slug_unique on component (slug);

create table service (
  id uuid primary key,
  slug text not null,
  kind text not null,
  ozg_id text null,
  name text not null,
  summary text not null,
  topic_field text null,
  situation text null,
  provider text null,
  availability text not null,
  requires uuid[] not null default '{}',
  updated_at timestamptz not null,
  version int not null default 1
);
create unique index service_slug_unique on service (slug);

create table service_version (
  id uuid primary key,
  service_id uuid not null,
  label text not null,
  valid_from date not null,
  constraint service_version_service_id_foreign foreign key (service_id) references service (id)
);
-- current version of a service
create index service_version_by_service on service_version (service_id, valid_from);

create table rollout (
  id uuid primary key,
  organisation_id uuid not null,
  service_id uuid not null,
  state text not null,
  phase smallint null,
  since date not null,
  go_live_on date null,
  version int not null default 1,
  constraint rollout_organisation_id_foreign foreign key (organisation_id) references organisation (id),
  constraint rollout_service_id_foreign foreign key (service_id) references service (id)
);
-- own stand; stands of one house
create unique index rollout_unique on rollout (organisation_id, service_id);
-- who stands where with a service
create index rollout_by_service on rollout (service_id);

create table thread (
  id uuid primary key,
  kind text not null,
  title text not null,
  excerpt text not null,
  visibility text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  phase smallint null,
  answer_count int not null default 0,
  comment_count int not null default 0,
  solution_count int not null default 0,
  affects_us_count int not null default 0,
  sample boolean not null default false,
  created_at timestamptz not null,
  last_activity_at timestamptz not null,
  deleted_at timestamptz null,
  deleted_by uuid null,
  version int not null default 1,
  constraint thread_author_id_foreign foreign key (author_id) references person (id),
  constraint thread_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- list Neu, and every list with filters that hit often
create index thread_by_activity on thread (last_activity_at desc, id desc) where deleted_at is null;
-- list Offen: questions without a solution
create index thread_open on thread (last_activity_at desc, id desc) where deleted_at is null and kind = 'question' and solution_count = 0;
-- list Gelöst
create index thread_solved on thread (last_activity_at desc, id desc) where deleted_at is null and solution_count > 0;
-- list Meine: asked by me
create index thread_by_author on thread (author_id) where deleted_at is null;

create table thread_revision (
  thread_id uuid not null,
  version int not null,
  frame jsonb not null,
  changed_at timestamptz not null,
  primary key (thread_id, version),
  constraint thread_revision_thread_id_foreign foreign key (thread_id) references thread (id)
);

create table thread_service (
  thread_id uuid not null,
  service_id uuid not null,
  position smallint not null,
  primary key (thread_id, service_id),
  constraint thread_service_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint thread_service_service_id_foreign foreign key (service_id) references service (id)
);
-- list filtered by service, counts of a service
create index thread_service_by_service on thread_service (service_id, thread_id);

create table thread_component (
  thread_id uuid not null,
  component_id uuid not null,
  position smallint not null,
  primary key (thread_id, component_id),
  constraint thread_component_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint thread_component_component_id_foreign foreign key (component_id) references component (id)
);
-- list filtered by component
create index thread_component_by_component on thread_component (component_id, thread_id);

create table post (
  id uuid primary key,
  thread_id uuid not null,
  parent_id uuid null,
  kind text not null,
  author_id uuid not null,
  organisation_id uuid not null,
  text text not null,
  helpful_count int not null default 0,
  comment_count int not null default 0,
  created_at timestamptz not null,
  edited_at timestamptz null,
  deleted_at timestamptz null,
  deleted_by uuid null,
  version int not null default 1,
  constraint post_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint post_parent_id_foreign foreign key (parent_id) references post (id),
  constraint post_author_id_foreign foreign key (author_id) references person (id),
  constraint post_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- opening and answers of a thread, oldest first (ids are UUID version 7)
create index post_of_thread on post (thread_id, kind, id);
-- the one opening of a thread
create unique index post_opening on post (thread_id) where kind = 'opening';
-- comments of a post, oldest first
create index post_comments on post (parent_id, id) where parent_id is not null;

create table post_revision (
  post_id uuid not null,
  version int not null,
  text text not null,
  written_at timestamptz not null,
  primary key (post_id, version),
  constraint post_revision_post_id_foreign foreign key (post_id) references post (id)
);

create table solution (
  id uuid primary key,
  thread_id uuid not null,
  post_id uuid not null,
  service_version_id uuid null,
  component_ids uuid[] not null default '{}',
  scope text not null,
  organisation_id uuid not null,
  marked_by uuid not null,
  marked_at timestamptz not null,
  constraint solution_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint solution_post_id_foreign foreign key (post_id) references post (id),
  constraint solution_service_version_id_foreign foreign key (service_version_id) references service_version (id),
  constraint solution_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- one solution per scope (product.md 4a.5), solutions of a thread
create unique index solution_scope_unique on solution (thread_id, scope);
-- one mark per post; removed with the post
create unique index solution_post_unique on solution (post_id);

create table helpful (
  post_id uuid not null,
  person_id uuid not null,
  primary key (post_id, person_id),
  constraint helpful_post_id_foreign foreign key (post_id) references post (id),
  constraint helpful_person_id_foreign foreign key (person_id) references person (id)
);

create table affects_us (
  thread_id uuid not null,
  organisation_id uuid not null,
  primary key (thread_id, organisation_id),
  constraint affects_us_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint affects_us_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);

create table subscription (
  person_id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  primary key (person_id, subject_kind, subject_id),
  constraint subscription_person_id_foreign foreign key (person_id) references person (id)
);
