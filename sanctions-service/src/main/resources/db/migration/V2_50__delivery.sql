alter table delivery rename column recipient to received_by;
alter table delivery
    alter column received_by drop not null,
    add column witnesses    text[] not null default '{}',
    add column address      text,
    add column published_on date,
    add check ((method = 'PUBLIC_NOTICE') = (published_on is not null)),
    add check ((method = 'ELECTRONIC') = (address is not null)) not valid,
    add check ((method = 'PUBLIC_NOTICE') = (received_by is null)),
    add check (cardinality(witnesses) in (0, 2) and (method = 'IN_PERSON' or cardinality(witnesses) = 0));
alter table delivery alter column witnesses drop default;
comment on column delivery.delivered_at is 'Receipt; of a public notice the beginning of the day on which the document counts as delivered, never the publication';
comment on column delivery.received_by is 'Who took it or refused to sign; null for a public notice';
comment on column delivery.witnesses is 'Who saw the refusal to sign; none if it was signed';
comment on column delivery.address is 'Registered address to which it was sent; null unless electronic, and for electronic deliveries before addresses were registered';
comment on column delivery.published_on is 'Day of a public notice';

create table delivery_attempt (
    id           uuid        primary key,
    document_id  uuid        not null references document,
    method       text        not null check (method <> 'PUBLIC_NOTICE'),
    attempted_at timestamptz not null,
    reason       text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null
);
create index delivery_attempt_document on delivery_attempt (document_id, attempted_at);
comment on table delivery_attempt is 'Deliveries that failed, append-only. Source: UU 30/2014 art. 60';
create trigger delivery_attempt_append_only before update or delete on delivery_attempt for each row execute function refuse_change();

create table electronic_address (
    id            uuid        primary key,
    case_id       uuid        not null references sanction_case,
    address       text        not null,
    registered_on date        not null,
    reference     text        not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create index electronic_address_case on electronic_address (case_id, registered_on);
comment on table electronic_address is 'Addresses to which employers said that documents of a case may be sent, append-only; the latest by its day holds';
create trigger electronic_address_append_only before update or delete on electronic_address for each row execute function refuse_change();
