-- Catalogue care: components, obstacles and terms are kept in the browser. An entry is merged into another, or retired with a
-- successor; it is never deleted, so that its address and what names it go on holding.

alter table component add column version int not null default 1;
alter table component add column merged_into uuid null;
alter table component add column retired_at timestamptz null;
alter table component add column successor_id uuid null;
alter table component add constraint component_merged_into_foreign foreign key (merged_into) references component (id);
alter table component add constraint component_successor_id_foreign foreign key (successor_id) references component (id);

alter table obstacle add column version int not null default 1;
alter table obstacle add column retired_at timestamptz null;
alter table obstacle add column successor_id uuid null;
alter table obstacle add constraint obstacle_successor_id_foreign foreign key (successor_id) references obstacle (id);

alter table glossary_term add column merged_into uuid null;
alter table glossary_term add column retired_at timestamptz null;
alter table glossary_term add column successor_id uuid null;
alter table glossary_term add constraint glossary_term_merged_into_foreign foreign key (merged_into) references glossary_term (id);
alter table glossary_term add constraint glossary_term_successor_id_foreign foreign key (successor_id) references glossary_term (id);

-- What an entry of any kind said in each of its versions, and which act made it so. The key serves the history of an entry and
-- the text a colleague started from.
create table catalogue_revision (
  kind text not null,
  entry_id uuid not null,
  version int not null,
  act text not null,
  facts jsonb not null,
  -- the entry it was merged with, or its successor
  other_id uuid null,
  reason text null,
  -- null: it stood there before anybody kept it here
  made_at timestamptz null,
  primary key (kind, entry_id, version)
);
