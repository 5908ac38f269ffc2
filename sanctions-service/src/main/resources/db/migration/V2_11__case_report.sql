create table case_report (
    reported_case_id  uuid        not null references sanction_case,
    inspector_case_id uuid        not null references sanction_case,
    reported_at       timestamptz not null,
    reported_by       text        not null,
    primary key (reported_case_id, inspector_case_id)
);
create index case_report_inspector on case_report (inspector_case_id);
comment on table case_report is 'Cases of a BPJS that were reported to the inspector, with the case of the inspection, append-only. Source: PP 44/2015 art. 61';
create trigger case_report_append_only before update or delete on case_report for each row execute function refuse_change();

alter table sanction_case add column contradicted boolean not null default false;
comment on column sanction_case.contradicted is 'Performance or fulfilment was recorded although the latest assessment showed otherwise; the reason stands in the history';
