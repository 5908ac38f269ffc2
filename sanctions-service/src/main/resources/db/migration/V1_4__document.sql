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

create trigger document_append_only before update or delete on document for each row execute function refuse_change();
create trigger delivery_append_only before update or delete on delivery for each row execute function refuse_change();
