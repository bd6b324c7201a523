-- A report that coordination took off can be shown again, as threads and posts can: with the editions that went with it. Null
-- where its house withdrew it, or published it anew.

alter table experience_report add column hidden_from_edition int null;
