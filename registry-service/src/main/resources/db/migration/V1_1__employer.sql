-- Who the employers are, as they stand now. What was ever reported is in fact_version.
create extension if not exists pg_trgm;

create table employer (
    id                 uuid    primary key,
    version            bigint  not null,
    status             text    not null default 'ACTIVE' check (status in ('ACTIVE', 'MERGED')),
    successor_id       uuid references employer (id),
    name               text    not null,
    name_key           text    not null,
    name_source        text    not null check (name_source in ('WLKP', 'BPJS_TK', 'BPJS_KES', 'MANUAL')),
    profile_as_of      date    not null,
    legal_form         text,
    kbli_edition       smallint,
    kbli               text,
    scale              text check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    region_code        text    not null,
    address            text,
    latitude           numeric,
    longitude          numeric,
    capital_idr        bigint,
    annual_sales_idr   bigint,
    construction       boolean not null default false,
    workers            integer,
    wage_bill_idr      bigint,
    reported_on        date,
    declaration_digest uuid,
    recorded_at        timestamptz not null,
    constraint employer_successor check ((status = 'MERGED') = (successor_id is not null)),
    constraint employer_declaration check ((reported_on is null) = (workers is null) and (reported_on is null) = (wage_bill_idr is null))
) with (fillfactor = 85);

create index employer_region on employer (region_code, id);
create index employer_kbli on employer (kbli, region_code, id);
create index employer_scale on employer (scale, region_code, id) where scale in ('MEDIUM', 'LARGE');
create index employer_name on employer using gin (name_key gin_trgm_ops) with (fastupdate = on, gin_pending_list_limit = 8192);
create index employer_similar on employer (region_code, name_key text_pattern_ops);

comment on table employer is 'Current state of each employer; written only by one who holds the row lock';
comment on column employer.id is 'UUIDv7 of the registry; business numbers are attributes in identifier';
comment on column employer.version is 'Grows by one with each change of the employer, its numbers or its coverage; version of the event and of the ETag';
comment on column employer.name_key is 'Name in lower case without legal form and punctuation, for search and for suggesting matches';
comment on column employer.name_source is 'Who named it: a WLKP report or a person wins over a BPJS';
comment on column employer.profile_as_of is 'Date of the report that name and region were taken from';
comment on column employer.region_code is 'Regency or city, four digits of the reference list';
comment on column employer.capital_idr is 'Rupiah';
comment on column employer.annual_sales_idr is 'Rupiah a year';
comment on column employer.workers is 'Declared head count; null as long as no WLKP report is known';
comment on column employer.wage_bill_idr is 'Declared monthly wage bill (base and fixed allowances), rupiah';
comment on column employer.reported_on is 'Date of the newest WLKP report';
comment on column employer.declaration_digest is 'Digest of the report that is current: the same row imported again is recognised by it';
comment on column employer.recorded_at is 'When this version was recorded, by the service''s clock';

create table identifier (
    type        text not null check (type in ('NIB', 'NPWP', 'WLKP', 'NPP', 'BU')),
    value       text not null,
    employer_id uuid not null references employer (id),
    valid_from  date not null,
    valid_to    date,
    source      text not null,
    recorded_at timestamptz not null,
    primary key (type, value)
);
create index identifier_employer on identifier (employer_id);
comment on table identifier is 'Every number an employer is or was known by; a number belongs to one employer and is never given to another';
comment on column identifier.value is 'Canonical form without separators; an NPWP has 16 digits';
comment on column identifier.valid_from is 'Date of the report that first named it';
comment on column identifier.valid_to is 'Day from which it is no longer valid; null while it is';

create table coverage (
    employer_id            uuid    not null references employer (id),
    programme              text    not null check (programme in ('JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
    own_number             text    not null,
    registered_on          date    not null,
    enrolled_workers       integer not null,
    reported_wage_bill_idr bigint  not null,
    paid_through           date check (extract(day from paid_through) = 1),
    arrears_idr            bigint,
    jkk_risk_group         smallint check (jkk_risk_group between 1 and 5),
    as_of                  date    not null,
    digest                 uuid    not null,
    recorded_at            timestamptz not null,
    primary key (employer_id, programme)
) with (fillfactor = 85);
comment on table coverage is 'What the BPJS that runs a programme last reported of an employer''s registration in it';
comment on column coverage.own_number is 'The employer''s number at that BPJS: NPP or business entity code';
comment on column coverage.reported_wage_bill_idr is 'Rupiah a month';
comment on column coverage.paid_through is 'First day of the last month paid in full; null when never paid';
comment on column coverage.arrears_idr is 'Rupiah, as the BPJS states them; null when not stated';
comment on column coverage.as_of is 'Date for which the BPJS states this';
comment on column coverage.digest is 'Digest of the fact that is current';
