-- The newest assessment of each employer: narrow, because lists, maps and totals read millions of these rows.
create table assessment (
    employer_id      uuid        primary key,
    version          bigint      not null,
    employer_version bigint      not null,
    as_of            date        not null,
    policy_version   text        not null,
    class            text        not null check (class in ('UNREGISTERED', 'PARTIAL', 'IN_ARREARS', 'COMPLIANT', 'NOT_LIABLE')),
    score_tenths     smallint,
    priority_tenths  smallint    not null,
    exposure_idr     bigint      not null,
    region_code      text        not null,
    province         text        generated always as (left(region_code, 2)) stored,
    scale            text        not null check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    workers          bigint      not null,
    workers_affected bigint      not null,
    findings         json        not null,
    missing          text        not null,
    draw             bigint      not null,
    status           text        not null check (status in ('ACTIVE', 'MERGED', 'EMPTY')),
    successor_id     uuid,
    assessed_at      timestamptz not null
) with (fillfactor = 85);
comment on table assessment is 'Newest assessment of each employer; written only when it differs from the one before';
comment on column assessment.version is 'Grows by one with each published assessment of the employer';
comment on column assessment.as_of is 'Date of the assessment in Asia/Jakarta; facts and policy on this date give this result again';
comment on column assessment.score_tenths is 'Score x 10; null for NOT_LIABLE';
comment on column assessment.priority_tenths is 'Priority x 10';
comment on column assessment.missing is 'Mandatory programmes without registration, separated by commas';
comment on column assessment.draw is 'A fixed random place of the employer, from its id, for drawing samples';
comment on column assessment.region_code is 'Home of the employer';
comment on column assessment.status is 'An employer that was merged or is empty is in no list and no total';
comment on column assessment.successor_id is 'The employer into which it was merged';

-- The lists: by province (and scale), by regency; only employers that are a target at all.
create index assessment_by_province on assessment (province, priority_tenths desc, exposure_idr desc, employer_id)
    where priority_tenths > 0;
create index assessment_by_province_scale on assessment (province, scale, priority_tenths desc, exposure_idr desc, employer_id)
    where priority_tenths > 0;
create index assessment_by_regency on assessment (region_code, priority_tenths desc, exposure_idr desc, employer_id)
    where priority_tenths > 0;
-- The random share of a list is a stretch of this order.
create index assessment_by_draw on assessment (province, draw) where class <> 'NOT_LIABLE';

create table assessment_history (
    employer_id      uuid        not null,
    version          bigint      not null,
    employer_version bigint      not null,
    as_of            date        not null,
    policy_version   text        not null,
    class            text        not null,
    score_tenths     smallint,
    priority_tenths  smallint    not null,
    exposure_idr     bigint      not null,
    region_code      text        not null,
    scale            text        not null,
    workers          bigint      not null,
    findings         json        not null,
    missing          text        not null,
    status           text        not null,
    successor_id     uuid,
    assessed_at      timestamptz not null,
    primary key (employer_id, version)
) partition by hash (employer_id);
comment on table assessment_history is 'Every published assessment; append-only';

do $$
begin
    for remainder in 0..7 loop
        execute format('create table %1$s_%2$s partition of %1$s for values with (modulus 8, remainder %2$s)', 'assessment_history', remainder);
    end loop;
end $$;
