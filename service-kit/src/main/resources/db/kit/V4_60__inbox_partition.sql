-- A database that is new, while the broker still has the offsets of the one before it.
create table inbox_partition (
    consumer  text        not null,
    partition integer     not null,
    begun_at  timestamptz not null,
    primary key (consumer, partition)
);
comment on table inbox_partition is 'Partitions that a consumer has begun to read into this database; one that is not here is read from its first record, whatever offset its group has';
