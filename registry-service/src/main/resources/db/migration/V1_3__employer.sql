-- What an employer is, computed from its members.
create extension if not exists pg_trgm;

create table employer (
    id           uuid    primary key,
    version      bigint  not null,
    status       text    not null check (status in ('ACTIVE', 'MERGED', 'EMPTY')),
    name_key     text    not null,
    scale        text check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    kbli         text,
    region_code  text    not null,
    spread       boolean not null default false,
    recorded_at  timestamptz not null,
    data         json    not null
) with (
    fillfactor = 85,
    -- Indexes are read alone where the vacuum has seen the page since it changed, as the look for similar names needs it.
    autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02
);
create index employer_region on employer (region_code, id);
create index employer_kbli on employer (kbli, region_code, id);
create index employer_scale on employer (scale, region_code, id) where scale in ('MEDIUM', 'LARGE');
create index employer_similar on employer (region_code, name_key text_pattern_ops);
create index employer_ending on employer (region_code, reverse(name_key) text_pattern_ops) include (name_key);
-- Each word of a name stands in the index together with its region, so that the entries of one word in one region are few. New entries go
-- to their place at once: every region searched would read a list of pending ones.
create index employer_words on employer
    using gin (array_to_tsvector(string_to_array(region_code || replace(name_key, ' ', ' ' || region_code), ' ')))
    with (fastupdate = off);
comment on table employer is 'What each employer is today; written only by one who holds the row lock';
comment on column employer.id is 'UUIDv7 of the registry; business numbers are in identity_number and record';
comment on column employer.version is 'Grows by one with each transaction that changes what is shown';
comment on column employer.name_key is
    'Name in lower case without legal form and punctuation, usual abbreviations written out; for search and for suggesting matches';
comment on column employer.region_code is 'Home: regency or city, four digits of the reference list';
comment on column employer.spread is 'Whether employer_place says where it is; without, its home is its only place';
comment on column employer.data is 'Data of the event id.patuh.registry.employer.changed.v1 of this version, its number in the feed left open';

create table employer_place (
    region_code text    not null,
    employer_id uuid    not null references employer (id),
    listed      boolean not null,
    primary key (region_code, employer_id)
);
create index employer_place_employer on employer_place (employer_id);
comment on table employer_place is 'Where the records of an employer are, for those that are not only at home';
comment on column employer_place.listed is 'Whether lists of the region have it: it has an open workplace there, or its home without any';
