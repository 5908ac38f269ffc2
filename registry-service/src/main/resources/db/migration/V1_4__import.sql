-- Agency extracts: what was received, what was refused, and where rows wait for the job.
create table agency_import (
    id            uuid    primary key,
    job_id        uuid    not null,
    source        text    not null check (source in ('WLKP', 'BPJS_TK', 'BPJS_KES', 'WLKP_ROSTER', 'BPJS_TK_ROSTER', 'BPJS_KES_ROSTER')),
    dry_run       boolean not null,
    body_sha256   bytea   not null,
    rows          bigint  not null,
    refused_rows  bigint  not null,
    received_at   timestamptz not null,
    received_by   text    not null,
    agency        text    not null
);
create index agency_import_received on agency_import (received_at);
comment on table agency_import is 'One received extract; its state and counts are those of the job';
comment on column agency_import.rows is 'Records of the file, the refused ones included';
comment on column agency_import.refused_rows is 'Records refused while the file was read; the job may refuse more';

create table import_error (
    import_id uuid    not null references agency_import (id) on delete cascade,
    line      integer not null,
    field     text    not null,
    code      text    not null,
    value     text,
    primary key (import_id, line, field, code)
);
comment on table import_error is 'Why a row of an extract was refused';
comment on column import_error.line is 'Physical line on which the record starts, the first line of the file being 1';
comment on column import_error.field is 'Name of the column; empty where the whole row is meant';
comment on column import_error.value is 'What stood there, at most 200 characters; null when empty';

-- Each import gets a table of its own like this one and drops it at the end: no dead rows, no shared index.
create table import_staging (
    line                   integer,
    own_number             text,
    own_key                text,
    nib                    text,
    npwp                   text,
    npwp_token             text,
    programme              text,
    valid_from             date,
    ended_on               date,
    end_stated             boolean,
    digest                 uuid,
    name                   text,
    region_code            text,
    legal_form             text,
    kbli_edition           smallint,
    kbli                   text,
    scale                  text,
    address                text,
    latitude               numeric,
    longitude              numeric,
    capital_idr            bigint,
    annual_sales_idr       bigint,
    workers                integer,
    wage_bill_idr          bigint,
    construction           boolean,
    workplace_type         text,
    nitku                  text,
    registered_on          date,
    enrolled_workers       integer,
    reported_wage_bill_idr bigint,
    paid_through           date,
    arrears_idr            bigint,
    jkk_risk_group         smallint,
    error_field            text,
    error_code             text,
    error_value            text
);
comment on table import_staging is 'Form of the tables import_staging_<id> in which checked rows wait; itself always empty';
comment on column import_staging.error_code is 'Set: this is not a row but an error of the line';

-- What was sent and what became of it, readable row by row as long as the import is: a few bytes a row, nothing in any index of rows.
create table import_block (
    import_id  uuid    not null references agency_import (id) on delete cascade deferrable initially deferred,
    last_line  integer not null,
    first_line integer not null,
    rows       integer not null,
    body       bytea   not null,
    primary key (import_id, last_line)
);
alter table import_block alter column body set storage external;
comment on table import_block is 'The records of an extract as they were sent, some thousand to a block; written while the file comes in, before its own row';
comment on column import_block.last_line is 'Line on which the last record of the block starts';
comment on column import_block.body is
    'gzip of one JSON array on each line: first the columns of a CSV file (none for NDJSON), then [line, record] with the record as an array of texts (CSV), an object (NDJSON), or a text (a line that is no object)';

create table import_chunk (
    import_id  uuid    not null references agency_import (id) on delete cascade,
    up_to_line integer not null,
    after_line integer not null,
    outcomes   text    not null,
    primary key (import_id, up_to_line)
);
comment on table import_chunk is 'What became of the records of a chunk that is done; what is behind the last chunk is pending';
comment on column import_chunk.outcomes is
    'A letter for each line from after_line + 1 on: C created, U updated, S unchanged, H historical, R rejected, . where no accepted record starts';
