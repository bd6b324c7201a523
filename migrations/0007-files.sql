-- Files of texts. A file belongs to its uploader alone until a text that names it is saved; then to that text (owner), whose
-- readers may see it. What it contains lies in the file store, under its id.

create table file (
  id uuid primary key,
  uploader_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  width int null,
  height int null,
  display_size bigint null,
  hash bytea not null,
  text text not null,
  series_id uuid not null,
  number int not null,
  owner_kind text null,
  owner_id uuid null,
  created_at timestamptz not null,
  dropped_at timestamptz null,
  constraint file_uploader_id_foreign foreign key (uploader_id) references person (id),
  constraint file_organisation_id_foreign foreign key (organisation_id) references organisation (id)
);
-- versions of a file, newest first; one of each number
create unique index file_series_unique on file (series_id, number);
-- files of a text, on pages and in its search document
create index file_by_owner on file (owner_kind, owner_id) where owner_id is not null;
-- what nobody took
create index file_unattached on file (created_at) where owner_id is null and dropped_at is null;
-- what is still to be erased
create index file_dropped on file (dropped_at) where dropped_at is not null;
