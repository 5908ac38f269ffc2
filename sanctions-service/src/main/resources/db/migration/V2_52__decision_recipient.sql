create table decision_recipient (
    id          uuid not null primary key,
    document_id uuid not null references document,
    request_id  uuid not null references service_request,
    decision_id uuid not null references document,
    kind        text not null,
    code        text not null,
    unique (document_id, kind, code)
);
create index decision_recipient_request on decision_recipient (request_id);
comment on table decision_recipient is 'To whom a decision goes, and what is decided of it later, append-only. Source: UU 30/2014 art. 61';
comment on column decision_recipient.decision_id is 'The decision; the document itself where that is the decision';
create trigger decision_recipient_append_only before update or delete on decision_recipient for each row execute function refuse_change();

create table acknowledgement (
    recipient_id    uuid        primary key references decision_recipient,
    reference       text        not null,
    acknowledged_at timestamptz not null,
    acknowledged_by text        not null
);
comment on table acknowledgement is 'Which agencies and ministries said that they received a decision, append-only';
create trigger acknowledgement_append_only before update or delete on acknowledgement for each row execute function refuse_change();
