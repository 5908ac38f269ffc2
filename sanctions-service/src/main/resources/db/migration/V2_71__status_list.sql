create table status_list (
    service        text        not null,
    chunk          int         not null,
    entries        bytea       not null,
    token          text,
    key_id         text,
    policy_version text        not null,
    issued_at      timestamptz,
    expires_at     timestamptz,
    primary key (service, chunk),
    check ((token is null) = (issued_at is null)),
    check ((token is null) = (key_id is null)),
    check ((token is null) = (expires_at is null))
);
comment on table status_list is 'Signed status lists, one for each service and million of places';
comment on column status_list.entries is 'Four bits a place, the lower half of a byte first';
comment on column status_list.token is 'JWT as it is given out; null until it is signed';
