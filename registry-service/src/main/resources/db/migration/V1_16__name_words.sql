-- Names are searched by their words. Each word stands in the index together with its region, so that the entries of one word in one region
-- are few however frequent it is in the country. Three words of a name take less to keep than its trigrams.
create index employer_words on employer
    using gin (array_to_tsvector(string_to_array(region_code || replace(name_key, ' ', ' ' || region_code), ' ')))
    with (fastupdate = on, gin_pending_list_limit = 256);
comment on index employer_words is
    'Words of the name, each preceded by the region code; the list of pending entries is short, because every region searched reads it';
drop index employer_name;
