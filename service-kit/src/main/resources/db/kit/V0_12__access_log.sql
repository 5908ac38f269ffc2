create table access_log (
    id bigint generated always as identity primary key,
    read_at timestamptz not null,
    actor text not null,
    agency text not null,
    purpose text,
    subject_type text not null,
    subject_id uuid not null,
    request_id text,
    trace_id text
);

create index access_log_subject on access_log (subject_id, id);

comment on table access_log is 'Who read data of which employer, why and when; rows can be added only';
comment on column access_log.purpose is 'Code of the header X-Purpose, null when none was given';

create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_rewriting();
