-- Which employers have a sanction case that is open, as the topic of cases tells: who may merge or split them depends on it.
create table open_case (
    case_id     uuid    primary key,
    employer_id uuid    not null,
    agency      text    not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    version     bigint  not null,
    open        boolean not null
);
create index open_case_employer on open_case (employer_id) where open;
comment on table open_case is 'Sanction cases, learned from patuh.sanctions.cases.v1: who may merge or split their employers';
