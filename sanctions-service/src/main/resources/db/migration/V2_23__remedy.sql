create table remedy (
    id              uuid        primary key,
    case_id         uuid        not null references sanction_case,
    request_id      uuid        references service_request,
    kind            text        not null,
    document_id     uuid        not null references document,
    decision_number text        not null,
    office          text        not null,
    objection_id    uuid        references remedy,
    filed_on        date        not null,
    filed_by        text        not null,
    grounds         text        not null,
    relief          jsonb       not null,
    state           text        not null,
    in_time         boolean     not null,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    mend_asked_on   date,
    due_before_mend date,
    granted         jsonb,
    answer          text,
    decided_at      timestamptz,
    decided_by      text,
    check ((kind = 'APPEAL') = (objection_id is not null))
);
create index remedy_case on remedy (case_id, id);
create unique index remedy_one_pending on remedy (document_id) where state in ('FILED', 'ADMITTED');
comment on table remedy is 'Objections and appeals. Source: UU 30/2014 art. 75';
comment on column remedy.office is 'Agency or service unit that issued what is contested';
comment on column remedy.filed_on is 'Day on which the office received it; periods are counted from it';
comment on column remedy.in_time is 'Whether that day lies within the period to file';
comment on column remedy.due_before_mend is 'Last day to decide before the employer was asked to mend it';
