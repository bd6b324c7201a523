-- Services are described and retired in the browser as well; imports leave alone what was worded there.

alter table service add column retired_at timestamptz null;
alter table service add column successor_id uuid null;
-- facts that somebody worded here: an import leaves them alone
alter table service add column kept_by_hand text[] not null default '{}';
alter table service add constraint service_successor_id_foreign foreign key (successor_id) references service (id);
