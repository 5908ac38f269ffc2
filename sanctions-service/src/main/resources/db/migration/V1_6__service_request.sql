create table service_request (
    id             uuid        primary key,
    case_id        uuid        not null references sanction_case,
    employer_id    uuid        not null,
    region_code    text        not null,
    agency         text        not null,
    unit           text        not null references service_unit,
    service        text        not null,
    state          text        not null,
    version        bigint      not null,
    requested_at   timestamptz not null,
    requested_by   text        not null,
    updated_at     timestamptz not null
) with (fillfactor = 80);
create index service_request_case on service_request (case_id, id);
create index service_request_unit on service_request (unit, state, id);
comment on table service_request is 'Requests to service units, one for each unit and service. Source: PP 86/2013 art. 8';
