-- Acts of coordination on threads: a locked thread is answered and commented on by coordinators alone. The reason stays when it
-- is unlocked, so that unlocking can be undone.

alter table thread add column locked_at timestamptz null;
alter table thread add column lock_reason text null;
