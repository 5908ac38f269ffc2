create table service_request (
    id             uuid        primary key,
    case_id        uuid        not null references sanction_case,
    employer_id    uuid        not null,
    region_code    text        not null,
    agency         text        not null,
    unit           text        not null references service_unit,
    service        text        not null,
    state          text        not null,
    version        bigint      not null,
    requested_at   timestamptz not null,
    requested_by   text        not null,
    updated_at     timestamptz not null
) with (fillfactor = 80);
create index service_request_case on service_request (case_id, id);
create index service_request_unit on service_request (unit, state, id);
comment on table service_request is 'Requests to service units, one for each unit and service. Source: PP 86/2013 art. 8';

create table service_block (
    id                  uuid        primary key,
    request_id          uuid        not null unique references service_request,
    case_id             uuid        not null references sanction_case,
    employer_id         uuid        not null,
    agency              text        not null,
    unit                text        not null,
    service             text        not null,
    decision_number     text        not null,
    decided_at          timestamptz not null,
    in_force_from       timestamptz,
    receipt_recorded_at timestamptz,
    ended_at            timestamptz,
    end_reason          text,
    end_recorded_at     timestamptz,
    check ((in_force_from is null) = (receipt_recorded_at is null)),
    check ((ended_at is null) = (end_reason is null)),
    check ((ended_at is null) = (end_recorded_at is null))
);
create index service_block_employer on service_block (employer_id);
comment on table service_block is 'Services withheld by decisions; whether one is in force follows from the dates and is never stored';
comment on column service_block.in_force_from is 'Receipt of the decision, never earlier. Source: UU 30/2014 art. 60';
comment on column service_block.receipt_recorded_at is 'When the receipt was recorded: known from then on';
comment on column service_block.end_recorded_at is 'When the end was recorded: known from then on';

create table block_suspension (
    id       uuid        primary key default uuidv7(),
    block_id uuid        not null references service_block,
    from_at  timestamptz not null,
    until_at timestamptz,
    ground   text        not null,
    check (until_at is null or until_at > from_at)
);
create index block_suspension_block on block_suspension (block_id);
comment on table block_suspension is 'Half-open periods in which a block is not in force';

create table employer_blocks (
    employer_id uuid   primary key,
    version     bigint not null
);
comment on table employer_blocks is 'Version of an employer''s blocks as published; its row lock orders the events';

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
