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

create trigger fine_append_only before update or delete on fine for each row execute function refuse_change();
create trigger fine_ledger_append_only before update or delete on fine_ledger for each row execute function refuse_change();
