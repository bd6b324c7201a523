-- Moderation: the audit log and its seals, flags and cases, what is hidden, and who may not write or sign in for a time.

create table audit_entry (
  id uuid primary key,
  act text not null,
  area text not null,
  subject_kind text not null,
  subject_id uuid not null,
  actor_id uuid not null,
  organisation_id uuid not null,
  reason text null,
  case_id uuid null,
  undoes uuid null,
  data jsonb not null,
  occurred_at timestamptz not null,
  seal int null
);
-- the log of one area, newest first (the whole log goes by the primary key)
create index audit_entry_by_area on audit_entry (area, id desc);
-- what happened to one subject
create index audit_entry_by_subject on audit_entry (subject_id, id desc);
-- what happened in one case
create index audit_entry_by_case on audit_entry (case_id, id) where case_id is not null;
-- an act is undone once; whether it was
create unique index audit_entry_undoes on audit_entry (undoes) where undoes is not null;
-- what the next seal covers
create index audit_entry_unsealed on audit_entry (id) where seal is null;
-- verifying, seal by seal
create index audit_entry_by_seal on audit_entry (seal, id) where seal is not null;

create table audit_seal (
  number int primary key,
  entries int not null,
  hash bytea not null,
  sealed_at timestamptz not null
);

-- The log is only ever appended to; sealing names the seal of an entry, once.
create function audit_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'audit_entry' then
    if old.seal is null and new.seal is not null and (to_jsonb(new) - 'seal') = (to_jsonb(old) - 'seal') then
      return new;
    end if;
  end if;
  raise exception 'the audit log is only ever appended to';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function audit_append_only();
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function audit_append_only();
create trigger audit_entry_not_emptied before truncate on audit_entry execute function audit_append_only();
create trigger audit_seal_not_emptied before truncate on audit_seal execute function audit_append_only();

create table moderation_case (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  -- of the subject when it was last flagged: the mandate, and the filters of the queue
  organisation_id uuid not null,
  districts text[] not null default '{}',
  topic_fields text[] not null default '{}',
  service_ids uuid[] not null default '{}',
  reasons text[] not null default '{}',
  urgent boolean not null default false,
  flag_count int not null default 0,
  claimed_by uuid null,
  claimed_at timestamptz null,
  opened_at timestamptz not null,
  closed_at timestamptz null,
  closed_by uuid null,
  outcome text null,
  version int not null default 1,
  constraint moderation_case_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- one open case of a subject
create unique index moderation_case_open_unique on moderation_case (subject_kind, subject_id) where closed_at is null;
-- the queue: urgent first, then the oldest
create index moderation_case_queue on moderation_case (urgent desc, id) where closed_at is null;
-- what a coordinator has claimed
create index moderation_case_claimed on moderation_case (claimed_by, id) where closed_at is null and claimed_by is not null;
-- closed cases, newest first
create index moderation_case_closed on moderation_case (closed_at desc, id desc) where closed_at is not null;
-- cases within a mandate
create index moderation_case_districts on moderation_case using gin (districts);
create index moderation_case_topic_fields on moderation_case using gin (topic_fields);
-- cases of a service
create index moderation_case_services on moderation_case using gin (service_ids);
-- cases of a subject
create index moderation_case_by_subject on moderation_case (subject_id, id desc);

create table flag (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  note text null,
  -- the part it names: a file, a lesson
  about text null,
  created_at timestamptz not null,
  constraint flag_case_id_foreign foreign key (case_id) references moderation_case (id),
  constraint flag_person_id_foreign foreign key (person_id) references person (id),
  constraint flag_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- one flag of a person in a case; the flags of a case
create unique index flag_unique on flag (case_id, person_id);

create table case_note (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  text text not null,
  created_at timestamptz not null,
  constraint case_note_case_id_foreign foreign key (case_id) references moderation_case (id),
  constraint case_note_person_id_foreign foreign key (person_id) references person (id)
);
-- notes of a case, oldest first
create index case_note_of_case on case_note (case_id, id);

-- Hidden by coordination: gone like what is removed, but the text is kept and can come back at any time.
alter table thread add column hidden_at timestamptz null;
alter table post add column hidden_at timestamptz null;

alter table person add column read_only_until timestamptz null;
alter table person add column suspended_until timestamptz null;
-- whose time is up
create index person_suspended_until on person (suspended_until) where suspended_until is not null;
