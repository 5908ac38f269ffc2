-- Names that end alike are read from the index alone, as those that begin alike are.
drop index employer_ending;
create index employer_ending on employer (region_code, reverse(name_key) text_pattern_ops) include (name_key);
comment on index employer_ending is 'Candidates whose names end alike, as employer_similar has those that begin alike; with the name, so that the row is not read';
-- An index is read alone where the vacuum has seen the page since it changed. One change in fifty of 5 million employers touches half of all
-- pages: without a vacuum the look for similar names took five times as long. It takes seconds.
alter table employer set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02);
