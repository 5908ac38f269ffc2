-- What this service learned from others; rebuilt from their topics at any time.
create table employer_ref (
    employer_id  uuid        primary key,
    version      bigint      not null,
    name         text        not null,
    region_code  text,
    status       text        not null,
    successor_id uuid,
    recorded_at  timestamptz not null
);
create index employer_ref_successor on employer_ref (successor_id) where successor_id is not null;
comment on table employer_ref is 'Employers as the registry last published them';

create table employer_identifier (
    type        text not null,
    value       text not null,
    employer_id uuid not null,
    primary key (type, value, employer_id)
);
create index employer_identifier_employer on employer_identifier (employer_id);
comment on table employer_identifier is 'NIB and NPWP of employers; the way in of the look-up';

create table assessment_ref (
    employer_id uuid        primary key,
    version     bigint      not null,
    as_of       date        not null,
    assessed_at timestamptz not null,
    class       text        not null,
    findings    jsonb       not null
);
comment on table assessment_ref is 'Latest assessment of an employer';

create table participation (
    employer_id        uuid        not null,
    since              timestamptz not null,
    missing_programmes text[]      not null,
    primary key (employer_id, since)
);
comment on table participation is 'Mandatory programmes an employer is missing, one row for each change, so that the look-up can answer for past dates';

create table intake (
    topic  text        primary key,
    newest timestamptz not null
);
comment on table intake is 'Newest event of each topic that was taken in: the time of the data of a look-up that finds nobody';

create table service_unit (
    code        text        primary key,
    name        text        not null,
    region_code text,
    services    text[]      not null,
    version     bigint      not null default 1,
    updated_at  timestamptz not null default now(),
    updated_by  text        not null default 'system'
);
comment on table service_unit is 'Public service units and the services they decide on. Source: PP 86/2013 art. 9';
comment on column service_unit.region_code is 'Province or regency it serves; null for the whole country';

insert into service_unit (code, name, services)
values ('KEMNAKER-TKA', 'Kementerian Ketenagakerjaan, pengesahan RPTKA', '{FOREIGN_WORKER_PERMIT}'),
       ('LKPP', 'Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah', '{TENDER_PERMIT}');
insert into service_unit (code, name, region_code, services)
select 'PTSP-' || province, 'DPMPTSP provinsi ' || province, province, '{BUSINESS_LICENCE,BUILDING_PERMIT}'::text[]
from unnest('{11,12,13,14,15,16,17,18,19,21,31,32,33,34,35,36,51,52,53,61,62,63,64,65,71,72,73,74,75,76,81,82,91,92,93,94,95,96}'::text[]) province
union all
select 'DISNAKER-' || province, 'Dinas tenaga kerja provinsi ' || province, province, '{LABOUR_SUPPLY_LICENCE}'::text[]
from unnest('{11,12,13,14,15,16,17,18,19,21,31,32,33,34,35,36,51,52,53,61,62,63,64,65,71,72,73,74,75,76,81,82,91,92,93,94,95,96}'::text[]) province;
