-- solved questions of a phase, latest activity first, and how many there are
create index thread_solved_by_phase on thread (phase, last_activity_at desc, id desc) where deleted_at is null and solution_count > 0;
