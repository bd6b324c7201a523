-- Words of the field: terms with their explanation, and everyday words with what the catalogue calls it. They come with a
-- release; what somebody edited (`edited_at`) is theirs from then on.

create table glossary_term (
  id uuid primary key,
  slug text not null,
  term text not null,
  abbreviation text null,
  synonyms text[] not null default '{}',
  explanation text not null,
  see text[] not null default '{}',
  hinted boolean not null default true,
  edited_at timestamptz null,
  version int not null default 1,
  constraint glossary_term_slug_unique unique (slug)
);

create table everyday_word (
  id uuid primary key,
  word text not null,
  meanings text[] not null,
  edited_at timestamptz null,
  version int not null default 1,
  constraint everyday_word_word_unique unique (word)
);
