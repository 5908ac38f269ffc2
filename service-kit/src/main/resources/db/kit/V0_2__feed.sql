-- Every event of a topic under a number without gaps, given by the one sequencer.
create table feed (
    topic             text        not null,
    position          bigint      not null,
    shard             smallint    not null,
    event_id          uuid        not null,
    type              text        not null,
    event_key         uuid        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    data              json        not null,
    headers           json        not null,
    recorded_at       timestamptz not null,
    primary key (topic, position)
);
comment on table feed is 'Published events, numbered without gaps per topic; read by agencies over HTTP and by the relay''s senders';

create table feed_counter (
    topic    text   primary key,
    position bigint not null
);
comment on table feed_counter is 'Last number given in each topic''s feed';

create table feed_cursor (
    topic    text     not null,
    shard    smallint not null,
    position bigint   not null default 0,
    primary key (topic, shard)
);
comment on table feed_cursor is 'Everything of the shard up to this position is acknowledged by the broker, or parked';

create table relay_lease (
    name text primary key
);
comment on table relay_lease is 'A relay instance locks the row while it does what only one may do';
insert into relay_lease (name) values ('sequencer');

create table outbox_parked (
    topic     text        not null,
    position  bigint      not null,
    event_key uuid        not null,
    shard     smallint    not null,
    code      text        not null,
    reason    text        not null,
    parked_at timestamptz not null,
    resend    boolean     not null default false,
    primary key (topic, position)
);
create index outbox_parked_key on outbox_parked (topic, event_key, position);
comment on table outbox_parked is 'Events in the feed that could not be sent, and the later events of the same keys queueing behind them';
comment on column outbox_parked.resend is 'Set by an operator: try again at the next pass';
