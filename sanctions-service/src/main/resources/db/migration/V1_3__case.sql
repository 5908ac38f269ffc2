create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
comment on function refuse_change is 'Keeps a table append-only';

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
create trigger case_step_append_only before update or delete on case_step for each row execute function refuse_change();
