-- Splitting: posts of a thread become one of their own. The addresses they had lead on to it.

alter table thread add column split_from uuid null;
alter table thread add constraint thread_split_from_foreign foreign key (split_from) references thread (id);
