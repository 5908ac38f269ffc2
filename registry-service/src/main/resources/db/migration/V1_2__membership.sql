-- Whose records and identity numbers are whose, on two time axes. Rows are added and ended, never changed.
create table act (
    id           uuid    primary key,
    sequence     bigint  not null,
    kind         text    not null check (kind in ('MERGE', 'SPLIT', 'NUMBER')),
    employer_id  uuid    not null,
    other_id     uuid    not null,
    effective_on date    not null,
    reason       text    not null,
    evidence     text,
    recorded_at  timestamptz not null,
    recorded_by  text    not null,
    agency       text    not null,
    undone_sequence bigint,
    undone_at    timestamptz,
    undone_by    text,
    undo_reason  text,
    constraint act_undone check (
        (undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)
        and (undone_at is null) = (undone_sequence is null))
);
create index act_employer on act (employer_id, sequence);
create index act_other on act (other_id, sequence);
comment on table act is 'What persons decided about whose something is: mergers, splits, numbers confirmed. A row is never deleted; what is undone is marked';
comment on column act.kind is 'MERGE: other_id was absorbed by employer_id. SPLIT: members of employer_id went to other_id. NUMBER: employer_id got a number; other_id is the same';
comment on column act.effective_on is 'Day from which it holds; of a number, that of the statement that names it';

create table membership (
    record_id      uuid   not null references record (id),
    sequence       bigint not null,
    employer_id    uuid   not null,
    valid_from     date,
    valid_to       date,
    recorded_at    timestamptz not null,
    act_id         uuid references act (id),
    ended_sequence bigint,
    ended_at       timestamptz,
    constraint membership_days check (valid_to > valid_from),
    constraint membership_ended check ((ended_sequence is null) = (ended_at is null))
);
create index membership_record on membership (record_id);
create index membership_employer on membership (employer_id);
create unique index membership_held on membership (record_id) where ended_sequence is null and valid_to is null;
comment on table membership is 'Which record belongs to which employer, from which day to which, as known from recorded_at until ended_at';
comment on column membership.valid_from is 'Null for all days before: a first membership has no beginning, only acts cut it';
comment on column membership.act_id is 'The act by which it belongs there; null where its first row decided';
comment on column membership.ended_at is 'When the registry learned better';

create table identity_number (
    type           text   not null check (type in ('NIB', 'NPWP')),
    key            text   not null,
    value          text   not null,
    token          text,
    branch         boolean not null default false,
    sequence       bigint not null,
    employer_id    uuid   not null,
    valid_from     date   not null,
    valid_to       date,
    recorded_at    timestamptz not null,
    act_id         uuid references act (id),
    ended_sequence bigint,
    ended_at       timestamptz,
    constraint identity_number_days check (valid_to > valid_from),
    constraint identity_number_ended check ((ended_sequence is null) = (ended_at is null))
);
create unique index identity_number_held on identity_number (type, key) where ended_sequence is null and valid_to is null;
create index identity_number_past on identity_number (type, key) where valid_to is not null;
create index identity_number_employer on identity_number (employer_id);
comment on table identity_number is 'Which NIB and NPWP belong to which employer, from which day to which, as known from recorded_at until ended_at';
comment on column identity_number.key is
    'By which it is found. NIB: the number. NPWP of a legal person: its first ten digits, or all 16 of a branch that a person gave away. NPWP of a natural person: the token';
comment on column identity_number.value is 'As it is shown: the number as first stated; that of a natural person masked';
comment on column identity_number.valid_from is 'Date of the earliest statement that names it, or first day after an act';
create index membership_act on membership (act_id) where act_id is not null;
create index identity_number_act on identity_number (act_id) where act_id is not null;
