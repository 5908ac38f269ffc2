-- A fine that is struck down may be followed by another one, so a case can have several, one after the other.
alter table fine_ledger drop constraint fine_ledger_case_id_fkey;
alter table fine drop constraint fine_pkey;
alter table fine add column no int not null default 1;
alter table fine add primary key (case_id, no);
alter table fine_ledger add column fine_no int not null default 1;
alter table fine_ledger add foreign key (case_id, fine_no) references fine (case_id, no);
comment on column fine.no is 'Which fine of its case, from 1; a new one follows one that was struck down';

create table fine_ruling (
    id          uuid        primary key,
    case_id     uuid        not null,
    fine_no     int         not null,
    ceiling_idr bigint      not null check (ceiling_idr >= 0),
    decided_on  date        not null,
    recorded_at timestamptz not null,
    foreign key (case_id, fine_no) references fine (case_id, no)
);
create index fine_ruling_fine on fine_ruling (case_id, fine_no);
comment on table fine_ruling is 'What a remedy left of a fine, append-only. Source: UU 30/2014 art. 77';
comment on column fine_ruling.ceiling_idr is 'No more than this is due; 0 strikes the fine down';
create trigger fine_ruling_append_only before update or delete on fine_ruling for each row execute function refuse_change();
