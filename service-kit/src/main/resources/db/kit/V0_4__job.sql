-- Long work, done in bounded steps; the progress is saved with the effect of the step.
create table job (
    id          uuid        primary key default uuidv7(),
    kind        text        not null,
    state       text        not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    input       jsonb       not null,
    progress    jsonb,
    total       bigint,
    done        bigint      not null default 0,
    counts      jsonb       not null default '{}',
    error       text,
    context     json        not null,
    attempts    int         not null default 0,
    retry_at    timestamptz not null default clock_timestamp(),
    steps       bigint      not null default 0,
    created_at  timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
) with (fillfactor = 70);
create index job_open on job (steps, id) where state in ('QUEUED', 'RUNNING');
create index job_finished on job (finished_at) where finished_at is not null;
comment on table job is 'Long work and its result; a finished job stays readable for 90 days';
comment on column job.context is 'Who started it and in which request; the context of the events it emits';
comment on column job.attempts is 'Failed attempts of the present step in a row';
comment on column job.retry_at is 'By the database''s own clock: the wait between attempts is real time, whatever the service''s clock says';
