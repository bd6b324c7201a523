-- What can be found: one document per thread, service, organisation and term. PostgreSQL searches them itself where there is
-- no Meilisearch, and knows from them what Meilisearch still has to learn (`gone`: to forget). They hold no rights.

create table search_document (
  kind text not null,
  id uuid not null,
  version bigint not null,
  title text not null,
  names text[] not null,
  keys text[] not null,
  context text[] not null,
  texts text[] not null,
  terms tsvector not null,
  pushed_version bigint null,
  gone boolean not null default false,
  primary key (kind, id)
);
-- search without Meilisearch
create index search_document_terms on search_document using gin (terms);
-- what Meilisearch still has to learn
create index search_document_unpushed on search_document (kind, id) where pushed_version is distinct from version;
-- whether the directory of a node is still right
create index search_document_newest on search_document (kind, version);
