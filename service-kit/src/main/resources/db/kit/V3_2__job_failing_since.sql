alter table job add column failing_since timestamptz;
comment on column job.failing_since is 'Since when the present step has met a database that was not available, by the database''s own clock; null when its last attempt did not';
