-- What a consumer has already taken in, in the transaction of its effect.
create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_received on inbox using brin (received_at);
comment on table inbox is 'Ids of the events a consumer applied; a second delivery meets its own id and has no effect';

create table inbox_version (
    consumer     text   not null,
    aggregate_id uuid   not null,
    last_version bigint not null,
    primary key (consumer, aggregate_id)
) with (fillfactor = 80);
comment on table inbox_version is 'Newest version of an aggregate that a consumer applied; an older one has no effect';
