-- Only a copy of what is in the topics: nothing of it needs to survive a crash.
create unlogged table published_state (
    topic        text   not null,
    aggregate_id uuid   not null,
    epoch        bigint not null,
    version      bigint not null,
    data         jsonb  not null
);
create index published_state_newest on published_state (topic, aggregate_id, epoch desc, version desc);
comment on table published_state is
    'Versions of employers and records that were published and are newer than the database, while they are taken back after a restore';
