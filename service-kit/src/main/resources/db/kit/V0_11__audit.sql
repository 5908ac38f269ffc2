create table audit_log (
    id bigint generated always as identity primary key,
    recorded_at timestamptz not null,
    actor text not null,
    agency text not null,
    roles text[] not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    detail jsonb not null,
    request_id text,
    trace_id text
);

create index audit_log_subject on audit_log (subject_type, subject_id, id);

comment on table audit_log is 'Who did what, written in the transaction of the effect; rows can be added only';
comment on column audit_log.actor is 'Subject of the token, or system:<service> for work without a caller';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function refuse_rewriting();
