-- Merging: a thread goes into another one. It stays as an address that leads there, and its title as a name the other is found by.

alter table thread add column merged_into uuid null;
alter table thread add constraint thread_merged_into_foreign foreign key (merged_into) references thread (id);
-- what went into a thread: the names it is found by, addresses that follow when it is merged itself
create index thread_merged_into on thread (merged_into) where merged_into is not null;

-- the thread whose opening this was
alter table post add column opened_id uuid null;
alter table post add constraint post_opened_id_foreign foreign key (opened_id) references thread (id);

-- the merged thread through which somebody came to follow this one; undoing takes that back
alter table subscription add column via uuid null;
