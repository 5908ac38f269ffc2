-- What each agency holds under one number of its own, and everything it ever stated there.

create sequence registry_sequence;
comment on sequence registry_sequence is 'The order in which statements, memberships and acts were taken, whatever the clocks of the instances say';

create table record (
    id          uuid    primary key,
    type        text    not null check (type in ('WLKP', 'NPP', 'BU')),
    number      text    not null,
    number_key  text    not null,
    version     bigint  not null,
    by_person   boolean not null default false,
    recorded_at timestamptz not null,
    constraint record_number unique (type, number_key)
) with (fillfactor = 90);
comment on table record is 'A number that an agency gave: a workplace (WLKP) or a registration (NPP, BU). A record is never merged into another';
comment on column record.number is 'As it was first written';
comment on column record.number_key is 'The number as it is compared: capitals, without blanks and invisible characters';
comment on column record.version is 'Grows by one with each event of the record';
comment on column record.by_person is 'Whether a person made it for its employer: then its own number decides, as it does after a split, not the identity numbers of its rows';

create table replacement (
    record_id   uuid   not null references record (id),
    sequence    bigint not null,
    replaced_by uuid   not null references record (id),
    valid_from  date   not null,
    recorded_at timestamptz not null,
    recorded_by text   not null,
    ended_at    timestamptz,
    primary key (record_id, sequence),
    constraint replacement_of_two check (record_id <> replaced_by)
);
create unique index replacement_held on replacement (record_id) where ended_at is null;
create index replacement_by on replacement (replaced_by) where ended_at is null;
comment on table replacement is 'Renewed numbers: from valid_from on the record counts in no sum. Rows are added and ended, never changed';

-- No foreign key to record: each statement is written in the transaction that holds its record.
create table statement (
    id                     uuid    primary key,
    sequence               bigint  not null,
    record_id              uuid    not null,
    subject                text    not null check (subject in ('WORKPLACE', 'JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN')),
    valid_from             date    not null,
    ended_on               date,
    end_stated             boolean not null,
    digest                 uuid    not null,
    recorded_at            timestamptz not null,
    recorded_by            text    not null,
    agency                 text    not null,
    source                 text    not null,
    import_id              uuid,
    import_line            integer,
    corrects               uuid,
    corrected_by           uuid,
    corrected_at           timestamptz,
    withdrawn              boolean not null default false,
    reason                 text,
    evidence               text,
    nib                    text,
    npwp                   text,
    npwp_token             text,
    name                   text    not null,
    region_code            text    not null,
    legal_form             text,
    kbli_edition           smallint,
    kbli                   text,
    scale                  text check (scale in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    address                text,
    latitude               numeric,
    longitude              numeric,
    capital_idr            bigint,
    annual_sales_idr       bigint,
    workers                integer,
    wage_bill_idr          bigint,
    construction           boolean,
    workplace_type         text check (workplace_type in ('HEAD', 'BRANCH', 'PROJECT', 'UNKNOWN')),
    nitku                  text,
    registered_on          date,
    enrolled_workers       integer,
    reported_wage_bill_idr bigint,
    paid_through           date check (extract(day from paid_through) = 1),
    arrears_idr            bigint,
    jkk_risk_group         smallint check (jkk_risk_group between 1 and 5),
    constraint statement_kind check ((subject = 'WORKPLACE') = (workers is not null) and (subject = 'WORKPLACE') = (registered_on is null)),
    constraint statement_correction check ((corrects is null) = (reason is null) and (corrects is not null or not withdrawn)),
    constraint statement_corrected check ((corrected_by is null) = (corrected_at is null))
);
create index statement_held on statement (record_id, subject, valid_from, sequence);
create index statement_ended on statement (record_id) where ended_on is not null;
create index statement_corrects on statement (corrects) where corrects is not null;
comment on table statement is
    'Everything an agency ever stated under its number, on two time axes; rows are added, and marked when another takes their place';
comment on column statement.subject is 'WORKPLACE, or the programme of a registration';
comment on column statement.valid_from is 'Date of the report, or date for which the BPJS states it; it holds until the next statement of the subject';
comment on column statement.ended_on is 'First day on which the workplace is closed, or the registration has ended';
comment on column statement.end_stated is 'Whether the statement says anything of an end: true without ended_on opens it again from valid_from on';
comment on column statement.digest is 'Of what is stated, without the end: the same statement sent again is recognised by it';
comment on column statement.source is 'WLKP, BPJS_TK, BPJS_KES (files and events) or MANUAL (HTTP)';
comment on column statement.recorded_by is 'Subject of the caller who reported it or sent the file; of an event, the topic it came by';
comment on column statement.import_line is 'Line of the file on which its row starts';
comment on column statement.corrects is 'The statement whose place it takes';
comment on column statement.withdrawn is 'True: nothing takes the place of the corrected statement; what stands here is what was withdrawn';
comment on column statement.nib is 'Identity number of the row, whoever it belongs to';
comment on column statement.npwp is 'Identity number of the row: 16 digits; that of a natural person masked';
comment on column statement.npwp_token is 'Keyed token of a natural person''s NPWP';
comment on column statement.paid_through is 'First day of the last month paid in full; null when never paid';

