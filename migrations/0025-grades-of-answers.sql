-- Grades of answers: checked by coordination, or binding by the responsible body with source and valid-from. Without a row an
-- answer is experience. Earlier grades stay, so that acts can be undone, until the text they were given to changes.

create table answer_grade (
  id uuid not null,
  post_id uuid not null,
  grade text not null,
  body text null,
  source_title text null,
  source_link text null,
  valid_from date null,
  organisation_id uuid not null,
  graded_by uuid not null,
  graded_at timestamptz not null,
  ended_at timestamptz null,
  constraint answer_grade_pkey primary key (id)
);
alter table answer_grade add constraint answer_grade_post_id_foreign foreign key (post_id) references post (id);
alter table answer_grade add constraint answer_grade_organisation_id_foreign foreign key (organisation_id) references organisation (id);
-- the grade that stands, as texts are read
create unique index answer_grade_standing on answer_grade (post_id) where ended_at is null;
-- all grades a text was given, for what is rewritten or erased
create index answer_grade_of_post on answer_grade (post_id);
