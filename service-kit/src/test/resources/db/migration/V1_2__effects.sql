create table thing (
    id      uuid primary key,
    version bigint not null
);

create table effect (
    line     bigint generated always as identity primary key,
    consumer text   not null,
    event_id uuid   not null,
    thing_id uuid   not null,
    version  bigint not null
);
