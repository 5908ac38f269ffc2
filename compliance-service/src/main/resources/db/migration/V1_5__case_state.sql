-- Where the sanction cases stand, learned from patuh.sanctions.cases.v1; shown beside an assessment.
create table case_state (
    case_id     uuid        primary key,
    employer_id uuid        not null,
    version     bigint      not null,
    agency      text        not null,
    state       text        not null,
    outcome     text,
    since       timestamptz not null
);
create index case_state_employer on case_state (employer_id);
comment on column case_state.since is 'When the case took this state';
