-- Pinned threads stand first: in the list of a service, or (without one) in that of all questions. Ended rows stay, so that acts can be
-- undone.

create table thread_pin (
  id uuid not null,
  thread_id uuid not null,
  service_id uuid null,
  until date null,
  pinned_by uuid not null,
  pinned_at timestamptz not null,
  ended_at timestamptz null,
  constraint thread_pin_pkey primary key (id)
);
alter table thread_pin add constraint thread_pin_thread_id_foreign foreign key (thread_id) references thread (id);
alter table thread_pin add constraint thread_pin_service_id_foreign foreign key (service_id) references service (id);
-- a thread is pinned in a place once; what a page says of its own pins
create unique index thread_pin_standing on thread_pin (thread_id, service_id) nulls not distinct where ended_at is null;
-- what stands first in a list
create index thread_pin_of_place on thread_pin (service_id, pinned_at desc) where ended_at is null;

-- Reference answers (frequent questions) of a service, or of a phase. Ended rows stay, so that acts can be undone.

create table reference_answer (
  id uuid not null,
  post_id uuid not null,
  service_id uuid null,
  phase smallint null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  ended_at timestamptz null,
  constraint reference_answer_pkey primary key (id),
  constraint reference_answer_place check ((service_id is null) <> (phase is null))
);
alter table reference_answer add constraint reference_answer_post_id_foreign foreign key (post_id) references post (id);
alter table reference_answer add constraint reference_answer_service_id_foreign foreign key (service_id) references service (id);
-- an answer is a reference of a place once; what stands at the answer itself
create unique index reference_answer_standing on reference_answer (post_id, service_id, phase) nulls not distinct where ended_at is null;
-- the frequent questions of a service, of a phase, in the order they were chosen
create index reference_answer_of_service on reference_answer (service_id, chosen_at) where ended_at is null and service_id is not null;
create index reference_answer_of_phase on reference_answer (phase, chosen_at) where ended_at is null and phase is not null;

-- What the best answer of a thread is worth, for lists and search, which look at it for every row; counted like its answers.
alter table thread add column best_grade text null;
update thread t set best_grade = best.grade from (
  select p.thread_id, case when bool_or(g.grade = 'binding') then 'binding' else 'checked' end as grade
  from answer_grade g join post p on p.id = g.post_id where g.ended_at is null and p.kind = 'answer' and p.deleted_at is null group by p.thread_id
) best where best.thread_id = t.id;
