create table idempotency_key (
    caller text not null,
    operation text not null,
    key text not null,
    fingerprint text not null,
    status smallint not null,
    headers jsonb not null,
    body bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (caller, operation, key)
);

create index idempotency_key_expires_at on idempotency_key (expires_at);

comment on table idempotency_key is 'First answers to requests with an Idempotency-Key, written in the transaction of the effect';
comment on column idempotency_key.fingerprint is 'SHA-256 of method, path, query and body, in hex';
comment on column idempotency_key.headers is 'Headers that belong to the answer: an object of names and lists of values';
comment on column idempotency_key.expires_at is 'From then on the key may be used for another request; the row is purged later';
