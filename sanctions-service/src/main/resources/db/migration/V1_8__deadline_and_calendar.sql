create table deadline (
    id             uuid        primary key,
    case_id        uuid        not null references sanction_case,
    request_id     uuid        references service_request,
    kind           text        not null,
    day_zero       date        not null,
    length         int         not null,
    unit           text        not null,
    last_day       date        not null,
    started_at     timestamptz not null,
    first_alert_at timestamptz not null,
    final_alert_at timestamptz not null,
    ends_at        timestamptz not null,
    stage          int         not null default 0,
    next_at        timestamptz,
    settled_at     timestamptz,
    settled_by     text,
    policy_version text        not null,
    check (stage between 0 and 3)
) with (fillfactor = 80);
create index deadline_case on deadline (case_id);
create index deadline_due on deadline (next_at, case_id) where next_at is not null;
create unique index deadline_one_running on deadline (case_id, coalesce(request_id, case_id), kind) where next_at is not null;
comment on table deadline is 'Legal clocks';
comment on column deadline.stage is 'What has fired: 0 nothing, 1 first alert, 2 final alert, 3 the end';
comment on column deadline.next_at is 'When the next stage fires; null once ended or settled';

create table calendar_year (
    year       int         primary key,
    version    bigint      not null,
    updated_at timestamptz not null,
    updated_by text        not null
);
create table calendar_day (
    date   date primary key,
    year   int  not null references calendar_year,
    name   text not null,
    kind   text not null,
    status text not null
);
create index calendar_day_year on calendar_day (year);
comment on table calendar_year is 'Years whose national holidays and collective leave are loaded';
comment on table calendar_day is 'National holidays and collective leave. Source: UU 30/2014 art. 58';
