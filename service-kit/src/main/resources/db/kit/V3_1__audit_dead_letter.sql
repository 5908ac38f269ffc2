create table audit_dead_letter (
    id bigint generated always as identity primary key,
    recorded_at timestamptz not null,
    writer text not null,
    entry text not null,
    error text not null
);

comment on table audit_dead_letter is 'Entries of the access log and refusals that the database refused for good; each is an alarm for the operator';
comment on column audit_dead_letter.writer is 'access-log or refusal-audit';
comment on column audit_dead_letter.entry is 'The entry as text; what the database cannot hold stands as its number';
