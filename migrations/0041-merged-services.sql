-- Two services of the catalogue become one: the row of the merged one stays, as its address, and keeps its versions and its bundle.

alter table service add column merged_into uuid null;
alter table service add constraint service_merged_into_foreign foreign key (merged_into) references service (id);
