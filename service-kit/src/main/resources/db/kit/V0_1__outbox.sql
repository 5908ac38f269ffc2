-- Events wait here in the transaction that made them; the relay moves them to the feed and on to Kafka.
create table outbox (
    position          bigint generated always as identity primary key,
    event_id          uuid        not null default uuidv7(),
    topic             text        not null,
    type              text        not null,
    event_key         uuid        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    shard             smallint generated always as ((get_byte(uuid_send(event_key), 15) & 15)::smallint) stored,
    data              json        not null,
    headers           json        not null,
    recorded_at       timestamptz not null,
    constraint outbox_version_once unique (topic, aggregate_id, aggregate_version)
) with (
    -- Every row is deleted soon after it was written: vacuum by count, not by share of a table that is mostly empty.
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000
);

comment on table outbox is 'Events of committed transactions that are not yet in the feed';
comment on column outbox.position is
    'Given by the database when the row is inserted, never by a pool of ids: inserted after the aggregate''s row lock, it follows the versions';
comment on column outbox.event_key is 'Key of the Kafka message; events of one key stay in order';
comment on column outbox.shard is '0..15, by key; the unit in which relays share the sending';
comment on column outbox.headers is 'CloudEvents context as one JSON object: source, actorg, correlationid, traceparent';
comment on column outbox.recorded_at is 'By the service''s clock';
comment on constraint outbox_version_once on outbox is 'Turns a concurrency bug of a writer into an error instead of a silent inversion';
