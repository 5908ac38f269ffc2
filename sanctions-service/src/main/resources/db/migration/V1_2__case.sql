create table sanction_case (
    id             uuid        primary key,
    employer_id    uuid        not null,
    region_code    text        not null,
    agency         text        not null,
    programmes     text[]      not null,
    grounds        jsonb       not null,
    state          text        not null,
    outcome        text,
    version        bigint      not null,
    acted_version  bigint      not null,
    policy_version text        not null,
    opened_at      timestamptz not null,
    opened_by      text        not null,
    updated_at     timestamptz not null,
    closed_at      timestamptz,
    check ((state = 'CLOSED') = (outcome is not null))
) with (fillfactor = 80);
create unique index sanction_case_one_open on sanction_case (employer_id, agency) where state <> 'CLOSED';
create index sanction_case_employer on sanction_case (employer_id, id);
create index sanction_case_work on sanction_case (agency, state, id);
create index sanction_case_region on sanction_case (region_code, id);
comment on table sanction_case is 'Sanction cases: one open case for each employer and agency';
comment on column sanction_case.region_code is 'Region of the employer when the case was opened; decides who may act';
comment on column sanction_case.version is 'Number of steps; the entity tag';
comment on column sanction_case.acted_version is 'Version of the latest step that did more than note the running of a clock; an action on it is not stale';

create table case_step (
    case_id         uuid        not null references sanction_case,
    seq             bigint      not null,
    at              timestamptz not null,
    action          text        not null,
    actor_subject   text        not null,
    actor_agency    text        not null,
    from_state      text,
    state           text        not null,
    outcome         text,
    request_id      uuid,
    document_number text,
    policy_version  text        not null,
    detail          jsonb       not null,
    primary key (case_id, seq)
);
comment on table case_step is 'History of a case, append-only';

create table document (
    id            uuid        primary key,
    number        text        not null unique,
    kind          text        not null,
    case_id       uuid        not null references sanction_case,
    request_id    uuid,
    issuer        text        not null,
    date          date        not null,
    issued_at     timestamptz not null,
    issued_by     text        not null,
    content       jsonb       not null
);
create index document_case on document (case_id, issued_at);
create index document_request on document (request_id) where request_id is not null;
comment on table document is 'Documents issued in cases, append-only';

create table document_series (
    issuer text   not null,
    kind   text   not null,
    year   int    not null,
    last   bigint not null,
    primary key (issuer, kind, year)
);
comment on table document_series is 'Last number of each issuer, kind and year; counted inside the transaction that issues, so without gaps';

create table delivery (
    document_id  uuid        primary key references document,
    delivered_at timestamptz not null,
    method       text        not null,
    recipient    text        not null,
    proof        text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
comment on table delivery is 'Proof that a document reached its addressee. Source: UU 30/2014 art. 60';

create table fine (
    case_id          uuid        primary key references sanction_case,
    basis_idr        bigint      not null check (basis_idr > 0),
    computation      jsonb       not null,
    rate_per_month   numeric     not null,
    minimum_months   int         not null,
    warning_ended_on date        not null,
    imposed_on       date        not null,
    policy_version   text        not null
);
comment on table fine is 'Terms of a fine, fixed when it was imposed. Source: PP 86/2013 art. 7';

create table fine_ledger (
    id          uuid        primary key,
    case_id     uuid        not null references fine,
    paid_on     date        not null,
    amount_idr  bigint      not null check (amount_idr > 0),
    reference   text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index fine_ledger_case on fine_ledger (case_id);
comment on table fine_ledger is 'Payments on fines, append-only';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger case_step_append_only before update or delete on case_step for each row execute function refuse_change();
create trigger document_append_only before update or delete on document for each row execute function refuse_change();
create trigger delivery_append_only before update or delete on delivery for each row execute function refuse_change();
create trigger fine_append_only before update or delete on fine for each row execute function refuse_change();
create trigger fine_ledger_append_only before update or delete on fine_ledger for each row execute function refuse_change();
