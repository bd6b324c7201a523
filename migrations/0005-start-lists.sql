-- list Hier können Sie helfen: open questions, those without an answer first, then the oldest
create index thread_help on thread ((answer_count > 0), created_at, id) where deleted_at is null and kind = 'question' and solution_count = 0;
-- what was solved since a moment
create index solution_by_time on solution (marked_at);
