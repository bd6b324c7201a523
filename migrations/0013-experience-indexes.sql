-- Indexes that reading experience at thousands of reports asked for. Every index names the query it serves.

-- list of reports of guests, latest edition first: they read few of many
create index published_report_public on published_report (published_at desc, report_id desc) where visibility = 'public';

-- lessons of a component
create index lesson_by_component on lesson using gin (component_ids);
