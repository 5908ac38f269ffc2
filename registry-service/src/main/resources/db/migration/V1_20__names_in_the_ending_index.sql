-- Names that end alike are read from the index alone, as those that begin alike are.
drop index employer_ending;
create index employer_ending on employer (region_code, reverse(name_key) text_pattern_ops) include (name_key);
comment on index employer_ending is 'Candidates whose names end alike, as employer_similar has those that begin alike; with the name, so that the row is not read';
