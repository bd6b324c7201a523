-- Marking as duplicate: a thread stays where it is, and says which one it repeats. What a duplicate stands for is never itself a
-- duplicate. The reason stays when the mark ends, so that taking it back can be undone.

alter table thread add column duplicate_of uuid null;
-- whether the mark stands: whoever reads the thread can read what it repeats; kept by the acts that change either
alter table thread add column duplicate boolean not null default false;
alter table thread add column duplicate_reason text null;
alter table thread add column duplicate_at timestamptz null;
alter table thread add constraint thread_duplicate_of_foreign foreign key (duplicate_of) references thread (id);
-- the duplicates a page lists, and those that follow when it is merged or marked itself
create index thread_duplicate_of on thread (duplicate_of) where duplicate_of is not null;
