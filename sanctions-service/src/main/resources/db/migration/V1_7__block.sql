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
