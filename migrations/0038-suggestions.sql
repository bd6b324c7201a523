-- Suggested edits: somebody who may read a text proposes a correction to those who may change it.

create table suggestion (
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- what it started from and what would stand there; gone with the rest of the words when it has been decided for long
  base_version int not null,
  base jsonb null,
  proposed jsonb null,
  reason text null,
  person_id uuid null,
  -- the administration the credit goes to
  organisation_id uuid not null,
  state text not null,
  created_at timestamptz not null,
  decided_at timestamptz null,
  decided_by uuid null,
  decline_reason text null,
  -- versions of the text before and after it was accepted
  applied_from int null,
  applied_as int null,
  -- the entry of the audit log, where coordination accepted it
  act_id uuid null,
  constraint suggestion_pkey primary key (id)
);
alter table suggestion add constraint suggestion_person_id_foreign foreign key (person_id) references person (id);
alter table suggestion add constraint suggestion_organisation_id_foreign foreign key (organisation_id) references organisation (id);
-- one open suggestion of a person on a text
create unique index suggestion_one_open on suggestion (subject_kind, subject_id, person_id) where state = 'open';
-- what waits, the oldest first
create index suggestion_open on suggestion (id) where state = 'open';
-- all on a text, when that is erased
create index suggestion_of_subject on suggestion (subject_id, subject_kind);
-- what was decided for long, every night
create index suggestion_decided on suggestion (decided_at) where decided_at is not null and base is not null;

-- The edition of its report since which a lesson says what it says: the version a suggestion starts from, and whose credit stands beside it.
alter table lesson add column since_edition int not null default 1;
update lesson l set since_edition = p.edition from published_report p where p.report_id = l.report_id;
