-- Workplaces and registrations, learned from patuh.registry.records.v1: what employers were on past days, and where their doors are.
create table employer_record (
    record_id     uuid    primary key,
    version       bigint  not null,
    type          text    not null check (type in ('WLKP', 'NPP', 'BU')),
    number        text    not null,
    employer_id   uuid    not null,
    replaced_from date,
    replaced_to   date,
    open          boolean not null,
    region_code   text,
    scale         text    check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    workers       bigint  not null
) with (fillfactor = 80);
comment on table employer_record is 'Newest version of each record, as it is today; totals and regions follow from differences of these rows';
comment on column employer_record.version is 'Version of the record in the registry';
comment on column employer_record.employer_id is 'The employer whose record it is today';
comment on column employer_record.open is 'Whether it counts: not closed or ended, and not replaced by another record';
comment on column employer_record.region_code is 'Regency or city; null where it counts in no sum';
comment on column employer_record.scale is 'Business scale that the report of an open workplace states';
comment on column employer_record.workers is 'Of an open workplace its head count, of a registration the most workers enrolled in a programme';
create index employer_record_by_weight on employer_record (employer_id, open desc, workers desc, number);

create table record_membership (
    record_id   uuid not null,
    employer_id uuid not null,
    from_day    date,
    to_day      date,
    unique nulls not distinct (record_id, from_day)
);
comment on table record_membership is 'Days on which a record belongs to an employer, half-open; null is without a bound';
create index record_membership_by_employer on record_membership (employer_id);

create table record_statement (
    record_id    uuid    not null,
    statement_id uuid    not null,
    valid_from   date    not null,
    ended_on     date,
    corrects     uuid,
    stands       boolean not null,
    statement    json    not null,
    primary key (record_id, statement_id)
) partition by hash (record_id);
comment on table record_statement is 'Every statement that was ever received, kept once';
comment on column record_statement.corrects is 'The statement in whose place it stands';
comment on column record_statement.stands is 'False for one that was corrected, and for a withdrawal, which states nothing';
do $$
begin
    for remainder in 0..7 loop
        execute format('create table %1$s_%2$s partition of %1$s for values with (modulus 8, remainder %2$s)', 'record_statement', remainder);
    end loop;
end $$;
create index record_statement_corrections on record_statement (record_id, corrects) where corrects is not null;

create table record_list_count (
    record_id     uuid   not null,
    programme     text   not null,
    as_of         date   not null,
    workers       integer not null,
    wage_bill_idr bigint not null,
    primary key (record_id, programme, as_of)
);
comment on table record_list_count is 'What worker lists count, the older ones too';
comment on column record_list_count.programme is 'Empty for the list of a workplace';

create table employer_region (
    employer_id   uuid    not null,
    region_code   text    not null,
    province      text    generated always as (left(region_code, 2)) stored,
    workplaces    integer not null,
    workers       bigint  not null,
    registrations integer not null,
    primary key (employer_id, region_code)
) with (fillfactor = 80);
comment on table employer_region is 'How many open workplaces and registrations an employer has in a regency or city; kept by difference';
comment on column employer_region.workers is 'Head count of its open workplaces there';
create index employer_region_by_regency on employer_region (region_code, employer_id) where workplaces > 0;
create index employer_region_by_province on employer_region (province, employer_id) where workplaces > 0;

create table employer_scale (
    employer_id uuid    primary key,
    micro       integer not null,
    small       integer not null,
    medium      integer not null,
    large       integer not null
) with (fillfactor = 80);
comment on table employer_scale is
    'How many open workplaces of an employer state which scale, kept by difference; the row is the lock under which they are counted';
