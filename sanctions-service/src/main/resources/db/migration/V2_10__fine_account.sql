create table fine_reversal (
    payment_id  uuid        primary key references fine_ledger,
    case_id     uuid        not null references sanction_case,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index fine_reversal_case on fine_reversal (case_id);
comment on table fine_reversal is 'Payments that were recorded wrongly and no longer count, append-only';

create table fine_stop (
    case_id     uuid        primary key references sanction_case,
    stopped_on  date        not null,
    lifted      boolean     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
comment on table fine_stop is 'Fines that grow no more: the employer performed, or the case was unfounded; append-only. Source: PP 86/2013 art. 10';
comment on column fine_stop.lifted is 'The case was unfounded, so nothing is due';

create table fine_reference (
    agency     text not null,
    reference  text not null,
    payment_id uuid not null references fine_ledger deferrable initially deferred,
    primary key (agency, reference)
);
comment on table fine_reference is 'References of the payments that count, each once for the agency that was paid';
comment on column fine_reference.reference is 'In capitals, without blanks';
insert into fine_reference (agency, reference, payment_id)
select c.agency, upper(regexp_replace(l.reference, '\s', '', 'g')), l.id
from fine_ledger l join sanction_case c on c.id = l.case_id
on conflict do nothing;

create trigger fine_reversal_append_only before update or delete on fine_reversal for each row execute function refuse_change();
create trigger fine_stop_append_only before update or delete on fine_stop for each row execute function refuse_change();
