-- What the yearly and half-yearly reports count: registrations, the figures of each day, sanctions imposed.
create table registration_total (
    region_code   text   not null,
    agency        text   not null,
    registrations bigint not null,
    workers       bigint not null
);
comment on table registration_total is 'Differences of open registrations at the two BPJS; the totals of a group are the sums of its rows';
comment on column registration_total.workers is 'Of each registration the most workers enrolled in one of its programmes';
insert into registration_total
select region_code, case type when 'NPP' then 'BPJS_TK' else 'BPJS_KES' end, count(*), sum(workers)
from employer_record where open and type <> 'WLKP' group by 1, 2;

create table daily_total (
    day                  date   not null,
    province             text   not null,
    agency               text   not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    liable_employers     bigint not null,
    registered_employers bigint not null,
    active_employers     bigint not null,
    records              bigint not null,
    workers              bigint not null,
    primary key (day, province, agency)
);
comment on table daily_total is 'Figures of participation as they stood last on each day in Jakarta';
comment on column daily_total.records is 'Open workplaces (KEMENAKER) or registrations';

create table case_penalty (
    case_id     uuid        not null,
    penalty     text        not null check (penalty in ('WARNING_1', 'WARNING_2', 'FINED', 'TMP2T_IMPOSED')),
    employer_id uuid        not null,
    agency      text        not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    imposed_at  timestamptz not null,
    primary key (case_id, penalty)
);
comment on table case_penalty is 'Sanctions that cases came to, each when it was first imposed, learned from patuh.sanctions.cases.v1';
create index case_penalty_by_time on case_penalty (imposed_at);
