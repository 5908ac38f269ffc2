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
