create table relay_epoch (
    id    int    primary key default 1 check (id = 1),
    epoch bigint not null
);
comment on table relay_epoch is 'Grows by one when the database turns out to be older than what the service has published; events carry it';
insert into relay_epoch (epoch) values (0);

create table feed_repeat (
    topic        text   not null,
    aggregate_id uuid   not null,
    position     bigint not null,
    primary key (topic, aggregate_id)
);
comment on table feed_repeat is 'Newest event of each aggregate that is yet to be published again, because a new epoch began';

alter table inbox_version add column last_epoch bigint not null default 0;
comment on column inbox_version.last_epoch is 'Epoch of the owner in which that version was published; the versions of a later one are newer, whatever their number';

alter table feed_counter add column gone_through bigint not null default 0;
comment on column feed_counter.gone_through is 'Events up to this number are no longer held, or are of an older database: who has read less has missed something. States that newer ones replaced do not count';
update feed_counter c
set gone_through = coalesce((select min(f.position) - 1 from feed f where f.topic = c.topic), c.position);
