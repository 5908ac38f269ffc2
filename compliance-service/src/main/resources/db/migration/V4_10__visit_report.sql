-- What becomes of visits: their reports, signatures, answers and documents.
alter table visit
    add column events            integer not null default 0,
    add column assigned_at       timestamptz,
    add column employer_signed   boolean,
    add column employer_signer   text,
    add column employer_remark   text,
    add constraint visit_employer_signed check (employer_signed is not false or employer_remark is not null);
comment on column visit.events is 'How many events of it were published';
comment on column visit.employer_signed is 'Whether the employer signed the record; null where nobody of the employer was met';
comment on column visit.employer_remark is 'Why the employer did not sign';
comment on column visit.reason is 'Why it was ordered outside a plan, postponed or cancelled; the last of them';

create table visit_report (
    visit_id    uuid        not null references visit,
    report_id   uuid        not null,
    agency      text        not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    officer_id  uuid        not null references officer,
    recorded_at timestamptz not null,
    received_at timestamptz not null,
    outcome     text        not null check (outcome in ('MET', 'REFUSED', 'CLOSED_DOWN', 'MOVED', 'NOT_FOUND')),
    items       json        not null,
    replaces    uuid,
    stands      boolean     not null,
    primary key (visit_id, report_id),
    foreign key (visit_id, replaces) references visit_report
);
comment on table visit_report is 'What an agency reports of a visit; a later version replaces the one before, and both are kept';
comment on column visit_report.report_id is 'Made by the device on which it was written';
comment on column visit_report.recorded_at is 'By the clock of that device';
create unique index visit_report_standing on visit_report (visit_id, agency) where stands;

create table visit_attachment (
    visit_id   uuid        not null references visit,
    sha256     text        not null,
    media_type text        not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    size       integer     not null,
    content    bytea       not null,
    added_at   timestamptz not null,
    added_by   uuid        not null references officer,
    primary key (visit_id, sha256)
);
comment on table visit_attachment is 'Photographs and papers of a visit';

create table visit_decision (
    visit_id   uuid        not null references visit,
    ground     text        not null,
    agency     text        not null,
    report_id  uuid        not null,
    decided_at timestamptz not null,
    primary key (visit_id, ground, agency),
    foreign key (visit_id, report_id) references visit_report
);
comment on table visit_decision is 'Which report holds where two contradict each other; the lead decides';

create table visit_signature (
    visit_id      uuid        not null references visit,
    agency        text        not null check (agency in ('KEMENAKER', 'BPJS_TK', 'BPJS_KES')),
    officer_id    uuid        references officer,
    absent_reason text,
    recorded_at   timestamptz not null,
    primary key (visit_id, agency),
    check ((officer_id is null) <> (absent_reason is null))
);
comment on table visit_signature is 'Who signed the record for an agency, or why nobody did';

create table visit_finding (
    visit_id        uuid   not null references visit,
    ground          text   not null,
    agency          text   not null,
    result          text   not null check (result in ('FOUND', 'NOT_FOUND')),
    workers         bigint,
    exposure_idr    bigint,
    agreed_deadline date,
    refutes         boolean not null,
    primary key (visit_id, ground, agency)
);
comment on table visit_finding is 'What a signed visit found';
comment on column visit_finding.refutes is 'Whether the records said otherwise: a question to the agency whose records they are';

create table visit_reply (
    reply_id    uuid        primary key,
    visit_id    uuid        not null references visit,
    day         date        not null,
    text        text        not null,
    attachments text[]      not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references officer
);
comment on table visit_reply is 'What the employer answered';
create index visit_reply_by_visit on visit_reply (visit_id, reply_id);

create table visit_document (
    visit_id   uuid        not null references visit,
    kind       text        not null check (kind in ('ASSIGNMENT', 'RECORD')),
    day        date        not null,
    sha256     text        not null,
    content    bytea       not null,
    written_at timestamptz not null,
    primary key (visit_id, kind, day)
);
comment on table visit_document is 'Letters of assignment and records, PDF/A, each written once';
comment on column visit_document.day is 'Day of the visit; a postponed one gets another letter for its new day';
