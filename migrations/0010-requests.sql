-- Asking those one step ahead: an open question is offered to administrations that have it behind them, and one administration
-- asks another for a call about a service.

create table question_request (
  id uuid primary key,
  thread_id uuid not null,
  organisation_id uuid not null,
  state text not null default 'open',
  reason text null,
  due_on date not null,
  created_at timestamptz not null,
  closed_at timestamptz null,
  version int not null default 1,
  constraint question_request_thread_id_foreign foreign key (thread_id) references thread (id),
  constraint question_request_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- nobody is asked the same question twice; requests of a question
create unique index question_request_unique on question_request (thread_id, organisation_id);
-- list An uns gerichtet; how many open ones a house has
create index question_request_of_house on question_request (organisation_id, state, due_on, id);

create table contact_request (
  id uuid primary key,
  service_id uuid not null,
  asking_id uuid not null,
  asked_id uuid not null,
  state text not null default 'proposed',
  note text not null,
  times timestamptz[] not null,
  proposed_by text not null default 'asking',
  accepted_time timestamptz null,
  outcome text null,
  created_at timestamptz not null,
  version int not null default 1,
  constraint contact_request_service_id_foreign foreign key (service_id) references service (id),
  constraint contact_request_asking_id_foreign foreign key (asking_id) references organisation (id),
  constraint contact_request_asked_id_foreign foreign key (asked_id) references organisation (id)
);
-- one open request of two administrations about a service
create unique index contact_request_open_unique on contact_request (service_id, least(asking_id, asked_id), greatest(asking_id, asked_id)) where state in ('proposed', 'accepted');
-- calls of a house, by side
create index contact_request_of_asking on contact_request (asking_id, id);
create index contact_request_of_asked on contact_request (asked_id, id);
